import type { Estimate } from './study-report.ts'

/** Languages of the page. */
export const LANGUAGES = ['ko', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const MINUS = '−'

/** A number with thousands separated by commas and a true minus sign. */
export function formatNumber(value: number, decimals = 0): string {
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  const isZero = !/[1-9]/.test(text)
  return value < 0 && !isZero ? MINUS + text : text
}

/** The same with `+` before positive numbers; a number that rounds to zero has no sign. */
export function formatSigned(value: number, decimals: number): string {
  const text = formatNumber(value, decimals)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** Decimals that leave two figures of the smallest magnitude that matters, between 0 and 4. */
export function decimalsFor(...values: readonly number[]): number {
  const magnitude = Math.max(...values.map(Math.abs).filter(Number.isFinite), 0)
  if (magnitude === 0) return 2
  return Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(magnitude))))
}

/** `+0.42 (+0.30 to +0.55)`, decimals by the interval's size. */
export function formatEstimate(estimate: Estimate, separator: string, scale = 1, suffix = ''): string {
  const { mean, low, high } = estimate
  const decimals = decimalsFor(mean * scale, low * scale, high * scale)
  const [middle, from, to] = [mean, low, high].map((value) => formatSigned(value * scale, decimals))
  return `${middle}${suffix} (${from}${separator}${to})`
}

/** `50.1 (49.8 to 50.4)`: a level with its interval, decimals by the interval's size. */
export function formatLevel({ mean, low, high }: Estimate, separator: string, scale = 1): string {
  const decimals = decimalsFor((high - low) * scale)
  const [middle, from, to] = [mean, low, high].map((value) => formatNumber(value * scale, decimals))
  return `${middle} (${from}${separator}${to})`
}

/** A number of per cent: `12 %` in English, `12%` in Korean, by the custom of each. */
export function formatPercent(number: string, language: Language): string {
  return language === 'ko' ? `${number}%` : `${number}\u00a0%`
}

/** A share between 0 and 1 as whole per cent; certainty is not claimed of a bootstrap. */
export function formatProbability(share: number, language: Language): string {
  if (share > 0.99 && share < 1) return formatPercent('> 99', language)
  if (share < 0.01 && share > 0) return formatPercent('< 1', language)
  return formatPercent(String(Math.round(share * 100)), language)
}

const WON_STEPS = {
  en: [
    [1e12, 'tn won'],
    [1e9, 'bn won'],
    [1e6, 'm won'],
    [1, 'won'],
  ],
  ko: [
    [1e12, '조 원'],
    [1e8, '억 원'],
    [1e4, '만 원'],
    [1, '원'],
  ],
} as const

/** Money in the language's own steps: `1.2 tn won`, `1.2조 원`. */
export function formatWon(won: number, language: Language): string {
  const [step, unit] = WON_STEPS[language].find(([size]) => Math.abs(won) >= size) ?? WON_STEPS[language][3]
  const count = won / step
  const text = formatNumber(count, Math.abs(count) < 100 && step > 1 ? 1 : 0).replace(/\.0$/, '')
  return language === 'ko' ? `${text}${unit}` : `${text} ${unit}`
}
