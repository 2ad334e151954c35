import { formatNumber } from '../results/summary-csv.ts'
import { type JudgedTarget, tallyTargets } from '../validation/judge.ts'
import { TARGET_WORDS, whyOf } from '../validation/words.ts'
import { type Html, html, trusted } from './html.ts'
import { messagesIn } from './messages/messages.ts'
import { LANGUAGES, type Language } from './numbers.ts'
import { PAGE_STYLE } from './page-style.ts'
import { table } from './sections/parts.ts'
import type { Validation } from './write-validation.ts'

const GROUPS = ['diagnosis', 'emergent', 'corridor', 'fact'] as const
const bound = (value: number | null) => (value === null ? '' : formatNumber(value))

function verdictCell(one: JudgedTarget, language: Language): Html {
  const text = TARGET_WORDS[language].verdicts[one.verdict]
  if (one.verdict === 'inside') return html`<span>${text}</span>`
  const why = html`<br><small>${whyOf(one, language)}</small>`
  return one.verdict === 'not measured'
    ? html`<span class="missing">${text}</span>${why}`
    : html`<span class="flag">${text}</span>${why}`
}

function groupTable(judged: readonly JudgedTarget[], caption: string, language: Language): Html {
  const words = TARGET_WORDS[language]
  const [target, mark, aim, simulated, interval, unit, verdict] = words.columns
  return table(
    caption,
    [target, words.name, mark, aim, simulated, interval, unit, words.provenance, verdict],
    judged.map((one) => [
      html`<code>${one.record.id}</code>`,
      one.record.name[language],
      words.marks[one.record.mark],
      bound(one.record.target),
      one.simulated === null ? messagesIn(language).none : formatNumber(Number(one.simulated.toPrecision(4))),
      `[${bound(one.record.low)}, ${bound(one.record.high)}]`,
      one.record.unit,
      html`${words.provenances[one.record.provenance]}<br><small>${one.record.source}</small>`,
      verdictCell(one, language),
    ]),
  )
}

function article({ judged, setting }: Validation, language: Language): Html {
  const words = TARGET_WORDS[language]
  const emergent = tallyTargets(judged, (record) => record.mark === 'emergent')
  const facts = tallyTargets(judged, (record) => record.group === 'fact')
  const scale = words.setting(
    setting.country[language],
    String(setting.months),
    String(setting.personsPerAgent),
    String(setting.replications),
    setting.seed,
  )
  const made = messagesIn(language).madeBy(setting.version, messagesIn(language).none)
  return html`<article lang="${language}">
<header><h1>${words.heading}</h1>
<p class="setting">${scale}. ${made}.</p></header>
<section><p class="statement">${words.emergent(String(emergent.inside), String(emergent.of))} ${words.facts(String(facts.inside), String(facts.of))}</p>
<p class="note">${words.note}</p>
${GROUPS.map((group) => {
  const rows = judged.filter(({ record }) => record.group === group)
  return rows.length > 0 && groupTable(rows, words.groups[group], language)
})}</section>
</article>`
}

const SCRIPT = `for (const input of document.querySelectorAll('input[name=language]'))
  input.addEventListener('change', () => { document.documentElement.lang = input.value })`

/** The targets as one self-contained page in both languages. */
export function validationPage(validation: Validation): string {
  const { language, setting } = validation
  const switches = LANGUAGES.map(
    (one) =>
      html`<label><input type="radio" name="language" id="language-${one}" value="${one}"${one === language && trusted(' checked')}> ${messagesIn(one).languageName}</label>`,
  )
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="regio ${setting.version}">
<title>${TARGET_WORDS[language].heading}</title>
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<fieldset class="languages"><legend>${LANGUAGES.map((one) => messagesIn(one).switchLabel).join(' / ')}</legend>${switches}</fieldset>
<main>
${LANGUAGES.map((one) => article(validation, one))}
</main>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup
}
