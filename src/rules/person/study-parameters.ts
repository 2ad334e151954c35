import { defineParameters, parameter } from '../../pack/parameter.ts'

/** How persons choose a campus, an advanced degree, and a place to begin work; how seats follow demand. */
export const STUDY_PARAMETERS = defineParameters({
  'education.aspiration': parameter('factor', 1, 2, 'those who apply for a tertiary level, of the base-year share'),
  'education.advancedAspiration': parameter('share', 0, 1, 'graduates who apply for an advanced level'),
  'admission.qualityWeight': parameter('log', 0, 3, 'pull of a campus’s standing per standard deviation of ability'),
  'admission.campusTie': parameter('log', 0, 5, 'pull of one’s own campus on those who go on to an advanced level'),
  'seats.response': parameter('share a year', 0, 1, 'part of the gap to local demand that seats close in a year'),
  'graduates.choice': parameter('share', 0, 1, 'graduates who weigh all places; others stay or go home by base shares'),
  'graduates.incomeWeight': parameter('log', 0, 30, 'pull of expected real income, per log change since the base'),
  'graduates.homeTie': parameter('log', 0, 5, 'pull of the region where one grew up'),
  'graduates.placeTie': parameter('log', 0, 5, 'further pull of the home place and of the campus’s place'),
  'graduates.distanceWeight': parameter('log per 100 km', 0, 3, 'answer of graduates to the distance from the campus'),
  'graduates.incomeMemory': parameter('share a year', 0, 1, 'weight of the last year in expected income'),
  'training.curriculumCost': parameter(
    'won a month',
    0,
    10000000,
    'industry-linked teaching of a student, by lever unit',
  ),
  'training.courseCost': parameter('won a month', 0, 100000000, 'course of a job seeker'),
  'training.scholarshipCost': parameter('won a month', 0, 100000000, 'scholarship of a student that pulls by one log'),
  'training.residenceCost': parameter('won a month', 0, 100000000, 'support of a newcomer that pulls by one log'),
  'graduates.patience': parameter(
    'months',
    0,
    48,
    'search for a first job in the place chosen before looking elsewhere',
  ),
  'graduates.returnChance': parameter('chance a year', 0, 0.5, 'return home of graduates below 35 without employer'),
})
