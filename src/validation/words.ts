import type { JudgedTarget } from './judge.ts'

/** Texts of the list of targets, in both languages. */
export const TARGET_WORDS = {
  en: {
    columns: ['target', 'mark', 'aim', 'simulated', 'interval', 'unit', 'verdict'],
    marks: { imposed: 'imposed', calibrated: 'calibrated', emergent: 'emergent' },
    verdicts: {
      inside: 'inside',
      outside: 'outside',
      'wrong sign': 'wrong sign',
      'not measured': 'not measured',
    },
    groups: {
      diagnosis: 'Diagnoses and figures of the seed papers',
      emergent: 'Emergent tests beside them',
      corridor: 'Corridor of runs without policy',
      fact: 'Stylised facts',
    },
    provenances: {
      data: 'official table',
      page: 'press or web page',
      paper: 'seed paper',
      recalled: 'literature, recalled',
      rule: 'rule',
    },
    emergent: (inside: string, of: string) => `Emergent targets met: ${inside} of ${of}.`,
    facts: (inside: string, of: string) => `Stylised facts inside their ranges: ${inside} of ${of}.`,
    noReason: 'not yet explained',
    tooShort: 'nothing of the kind happened in these runs, or they are too few, too short or too small to tell',
    heading: 'The model against its targets',
    why: 'Why',
    name: 'What',
    provenance: 'Known from',
    source: 'Source',
    measured: 'How measured',
    note: 'Each value is the mean over replications of runs without policy; bounds of the corridor are the lowest or highest of all runs. Intervals come from the source and are never widened. Only emergent targets count in the headline.',
    setting: (country: string, months: string, scale: string, replications: string, seed: string) =>
      `${country}; ${months} months; one simulated person stands for ${scale}; ${replications} replications; seed ${seed}`,
  },
  ko: {
    columns: ['목표', '성격', '목표값', '모의값', '구간', '단위', '판정'],
    marks: { imposed: '부과', calibrated: '보정', emergent: '창발' },
    verdicts: {
      inside: '구간 안',
      outside: '구간 밖',
      'wrong sign': '반대 부호',
      'not measured': '측정 안 됨',
    },
    groups: {
      diagnosis: '문헌의 진단과 수치',
      emergent: '함께 보는 창발 검정',
      corridor: '무정책 실행의 범위',
      fact: '정형화된 사실',
    },
    provenances: {
      data: '공식 통계표',
      page: '언론·웹 문서',
      paper: '기초 문헌',
      recalled: '문헌, 기억에 따름',
      rule: '규칙',
    },
    emergent: (inside: string, of: string) => `창발 목표 ${of}개 중 ${inside}개 충족.`,
    facts: (inside: string, of: string) => `정형화된 사실 ${of}개 중 ${inside}개가 구간 안.`,
    noReason: '아직 설명되지 않았다',
    tooShort: '이 실행에는 그런 일이 없었거나, 실행이 너무 적거나 짧거나 작아 알 수 없다',
    heading: '모형과 목표값의 대조',
    why: '이유',
    name: '내용',
    provenance: '근거의 종류',
    source: '출처',
    measured: '측정 방법',
    note: '값은 무정책 실행의 반복 평균이며, 범위 항목은 모든 실행 중 최저 또는 최고값이다. 구간은 출처에서 왔고 넓히지 않는다. 머리말 수치는 창발 목표만 센다.',
    setting: (country: string, months: string, scale: string, replications: string, seed: string) =>
      `${country}; ${months}개월; 모의 1인 = 실제 ${scale}명; 반복 ${replications}회; 시드 ${seed}`,
  },
} as const

/** One sentence on why a target is missed or not measured; empty where it is met. */
export function whyOf({ record, verdict }: JudgedTarget, language: 'en' | 'ko'): string {
  if (verdict === 'inside') return ''
  if (record.why[language] !== '') return record.why[language]
  const words = TARGET_WORDS[language]
  return verdict === 'not measured' ? words.tooShort : words.noReason
}
