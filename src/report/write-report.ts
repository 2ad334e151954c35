import { type Html, html, trusted } from './html.ts'
import { LANGUAGES, type Language } from './numbers.ts'
import { PAGE_STYLE } from './page-style.ts'
import { assumptionSection } from './sections/assumptions.ts'
import { attributionSection } from './sections/attribution.ts'
import { budgetSection } from './sections/budget.ts'
import { effectsSection, levelSection } from './sections/effects.ts'
import { flowSection } from './sections/flows.ts'
import type { Section } from './sections/parts.ts'
import { placeboSection } from './sections/placebos.ts'
import { planeSection } from './sections/plane.ts'
import { precisionSection } from './sections/precision.ts'
import { regionSection } from './sections/regions.ts'
import { rerunSection } from './sections/rerun.ts'
import { trajectorySection } from './sections/trajectories.ts'
import { type ColumnPanels, drawTrajectoryPanels } from './sections/trajectory-panels.ts'
import { verdictSection } from './sections/verdict.ts'
import type { StudyReport } from './study-report.ts'
import { type View, viewOf } from './view.ts'

function article(view: View, panels: readonly ColumnPanels[]): Html {
  const { language, messages, report } = view
  const sections: readonly (Section | null)[] = [
    verdictSection(view),
    placeboSection(view),
    planeSection(view),
    effectsSection(view),
    attributionSection(view),
    levelSection(view),
    trajectorySection(view, panels),
    regionSection(view),
    flowSection(view),
    budgetSection(view),
    precisionSection(view),
    assumptionSection(view),
    rerunSection(view),
  ]
  const present = sections.filter((section) => section !== null)
  const replications = report.replications.finished / Math.max(1, report.arms.length)
  const setting = messages.setting(
    report.country[language],
    report.start,
    String(report.months),
    String(report.personsPerAgent),
    String(Math.floor(replications)),
  )
  const made = messages.madeBy(report.provenance.version, report.provenance.createdAt?.slice(0, 10) ?? messages.none)
  return html`<article lang="${language}">
<a class="skip" href="#${language}-verdict">${messages.skip}</a>
<header><h1>${report.title[language]}</h1>
${report.question && html`<p class="question"><b>${messages.question}</b> ${report.question[language]}</p>`}
<p class="setting">${report.kind === 'run' ? messages.runKind : messages.benchKind}. ${setting}. ${made}.</p></header>
${present.map(
  ({ anchor, heading, body }, index) =>
    html`<section id="${language}-${anchor}" aria-labelledby="${language}-${anchor}-heading">
<h2 id="${language}-${anchor}-heading">${heading}</h2>
${body}
</section>
${index === 0 && html`<nav aria-label="${messages.contents}"><ul>${present.slice(1).map((section) => html`<li><a href="#${language}-${section.anchor}">${section.heading}</a></li>`)}</ul></nav>`}`,
)}
</article>`
}

const SCRIPT = `for (const input of document.querySelectorAll('input[name=language]'))
  input.addEventListener('change', () => { document.documentElement.lang = input.value; document.title = input.dataset.title })`

/**
 * The whole page as one self-contained HTML text in Korean and English; `language` is the one shown first.
 * Nothing is fetched: styles, figures and the five lines of script are inside.
 */
export async function writeReport(report: StudyReport, language: Language = 'en'): Promise<string> {
  const panels = drawTrajectoryPanels(report)
  const views = LANGUAGES.map((one) => viewOf(report, one))
  const switches = views.map(
    (view) =>
      html`<label><input type="radio" name="language" id="language-${view.language}" value="${view.language}" data-title="${view.report.title[view.language]}"${view.language === language && trusted(' checked')}> ${view.messages.languageName}</label>`,
  )
  const label = views.map((view) => view.messages.switchLabel).join(' / ')
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="regio ${report.provenance.version}">
<title>${report.title[language]}</title>
<style>${trusted(PAGE_STYLE)}</style>
</head>
<body>
<fieldset class="languages"><legend>${label}</legend>${switches}</fieldset>
<main>
${views.map((view) => article(view, panels))}
</main>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup
}
