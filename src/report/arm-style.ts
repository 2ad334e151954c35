import type { StudyArm, StudyReport } from './study-report.ts'

/** Shapes that Observable Plot draws and that stay apart without colour. */
export type ArmSymbol = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'wye' | 'times' | 'plus'

/** How an arm looks in every figure: colour, symbol and dash each tell arms apart alone. */
export interface ArmStyle {
  readonly color: string
  readonly symbol: ArmSymbol
  /** SVG dash pattern; empty for a solid line. */
  readonly dash: string
}

/** Okabe and Ito's palette, told apart by colour-blind readers; yellow is left out, it is pale on paper. */
const PALETTE = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9']
const SYMBOLS: readonly ArmSymbol[] = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye']
const MIX_DASHES = ['', '9,2', '1,2', '5,2,1,2']
const PLACEBOS: readonly ArmStyle[] = [
  { color: '#5f5f5f', symbol: 'times', dash: '4,3' },
  { color: '#8a6d1f', symbol: 'plus', dash: '2,2' },
]
const REFERENCE: ArmStyle = { color: '#111111', symbol: 'circle', dash: '' }

/** Most mixes that figures draw; tables hold all. */
export const DRAWN_MIXES = 6

/** Styles by arm id; arms that figures draw come first, so that no two of them look alike. */
export function styleArms(report: StudyReport): ReadonlyMap<string, ArmStyle> {
  const arms = [...new Set([...drawnArms(report), ...report.arms])]
  const styles = new Map<string, ArmStyle>()
  let mixes = 0
  let placebos = 0
  for (const arm of arms) {
    if (arm.role === 'reference') styles.set(arm.id, REFERENCE)
    else if (arm.role === 'placebo') styles.set(arm.id, PLACEBOS[placebos++ % PLACEBOS.length]!)
    else {
      const round = Math.floor(mixes / PALETTE.length)
      const index = mixes++ % PALETTE.length
      styles.set(arm.id, {
        color: PALETTE[index]!,
        symbol: SYMBOLS[index]!,
        dash: MIX_DASHES[round % MIX_DASHES.length]!,
      })
    }
  }
  return styles
}

/** Arms that figures draw: all placebos and the mixes likeliest to stand on the frontier; never the reference. */
export function drawnArms(report: StudyReport): readonly StudyArm[] {
  const chance = new Map(report.verdicts.map((row) => [row.arm, row.frontierProbability ?? 0]))
  const mixes = report.arms.filter((arm) => arm.role === 'mix')
  const kept = new Set(
    [...mixes]
      .sort((a, b) => (chance.get(b.id) ?? 0) - (chance.get(a.id) ?? 0))
      .slice(0, DRAWN_MIXES)
      .map((arm) => arm.id),
  )
  return report.arms.filter((arm) => arm.role === 'placebo' || kept.has(arm.id))
}
