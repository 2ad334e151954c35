import { defineParameters, parameter } from '../../pack/parameter.ts'

/** Support to firms and the split of budgets over regions. */
export const SUPPORT_PARAMETERS = defineParameters({
  'support.grantSize': parameter('won', 1000000, 1000000000, 'smallest grant; grants are not divided'),
  'support.grantWageMonths': parameter('months', 0, 12, 'wage bill that a grant covers where that is more'),
  'support.largestGrant': parameter('won', 1000000, 10000000000, 'largest grant'),
  'support.grantMonths': parameter('months', 1, 60, 'months in which a grant is drawn, after which the rest returns'),
  'support.highestEquipmentShare': parameter('of equipment', 0, 1, 'most that a grant pays of a firm’s equipment'),
  'support.pickWinners': parameter('elasticity', 0, 5, 'answer of the odds of an award to recent growth of sales'),
  'support.budgetReading': parameter('flag', 0, 1, 'size of today’s support: 0 all programmes, 1 agencies × budget'),
  'support.budgetScale': parameter('factor', 0, 10, 'scale of today’s support'),
  'support.startupMonths': parameter('months', 0, 60, 'age up to which a firm counts as an entrant'),
  'support.adviceEffect': parameter('log', 0, 0.1, 'gain of own productivity by a month of the wage bill in advice'),
  'support.equipmentEffect': parameter('log', 0, 0.1, 'gain of own productivity by a project on shared equipment'),
  'support.unskilledUse': parameter('share', 0, 1, 'part of that gain without research staff'),
  'support.equipmentNeed': parameter(
    'won',
    0,
    100000000,
    'use of shared equipment wanted per research employee and quarter',
  ),
  'support.relatedness': parameter('per share', -5, 5, 'answer of effects to related strengths of the region'),
  'allocation.productWeight': parameter('elasticity', 0, 5, 'answer of money per head to product per head'),
  'allocation.growthWeight': parameter('per log', 0, 100, 'answer of money per head to last year’s growth'),
})

/** Juries that choose what to support. */
export const SELECTION_PARAMETERS = defineParameters({
  'selection.noise': parameter('log', 0, 5, 'sd of errors of judgement in the scores of projects'),
  'selection.lobbying': parameter('per log', 0, 5, 'lift of scores by the size of incumbents'),
})

/** Support agencies: staff time, money of their own, targeting, scores, planning. */
export const AGENCY_PARAMETERS = defineParameters({
  'agency.overhead': parameter('share', 0, 0.5, 'part of support that agencies keep for themselves'),
  'agency.survival': parameter('share', 0, 1, 'part of last month’s overhead that agencies defend'),
  'agency.ownRevenue': parameter('share', 0, 0.9, 'fees of supported firms in what agencies take in'),
  'agency.spending': parameter('share a month', 0.01, 1, 'part of its account that an agency spends'),
  'agency.fixedStaff': parameter('persons', 0, 20, 'researchers of each agency whom its own running takes'),
  'agency.timeScale': parameter('factor', 0, 100, 'scale of the time that support takes'),
  'agency.timePeople': parameter('months per bn won', 0, 1000, 'researcher-months to deliver training'),
  'agency.timeEquipment': parameter('months per bn won', 0, 1000, 'researcher-months to buy shared equipment'),
  'agency.timeResearch': parameter('months per bn won', 0, 1000, 'researcher-months to deliver research grants'),
  'agency.timeCapital': parameter('months per bn won', 0, 1000, 'researcher-months to deliver capital grants'),
  'agency.timeStartup': parameter('months per bn won', 0, 1000, 'researcher-months to deliver help for entrants'),
  'agency.timeAdvice': parameter('months per bn won', 0, 1000, 'researcher-months to deliver advice'),
  'agency.regionalChoice': parameter('logit', -10, 10, 'k0: regional priority rather than national fashion, today'),
  'agency.autonomy': parameter('share', 0, 1, 'say of regions in what agencies support, today'),
  'agency.evaluation': parameter('share', 0, 1, 'weight of additional growth in next budgets, today'),
  'agency.consulting': parameter('share', 0, 1, 'central consulting on regional plans, today'),
  'agency.pilots': parameter('share', 0, 1, 'pilot projects of regions, today'),
  'agency.planningWeight': parameter('logit', 0, 20, 'k1: answer of that to autonomy × planning capability'),
  'agency.captureWeight': parameter('logit', 0, 20, 'k2: answer of that to autonomy × capture'),
  'agency.capture': parameter('share', 0, 1, 'capture of autonomous agencies by local interests'),
  'agency.priorityWeight': parameter('log', 0, 10, 'weight of a priority in the order of awards'),
  'agency.signalNoise': parameter('log', 0, 5, 'error in what a region takes for its strengths'),
  'agency.fashionShare': parameter('share', 0, 1, 'share of sectors in fashion beside new industries'),
  'agency.fashionMonths': parameter('months', 12, 240, 'months that a fashion lasts'),
  'agency.competition': parameter('share', 0, 1, 'weight of measured growth in next year’s budgets'),
  'agency.competitionPush': parameter('factor', 0, 10, 'rise of picking winners by competition'),
  'agency.budgetResponse': parameter('per log', 0, 20, 'answer of budgets to scores'),
  'agency.consultingEffect': parameter('a month', 0, 1, 'a: planning capability by consulting'),
  'agency.pilotEffect': parameter('a month', 0, 1, 'b: planning capability by pilots'),
  'agency.planningDecay': parameter('share a month', 0, 1, 'd: loss of planning capability'),
})
