import { FONTS } from './charts/draw.ts'

/** The page's only style sheet; nothing in it is fetched. */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #1a1a1a; --soft: #555; --line: #d9d9d9; --wash: #f6f6f4; --accent: #00507d; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.6 ${FONTS}; }
article { max-width: 1120px; margin: 0 auto; padding: 8px 20px 64px; }
article[lang=ko] { word-break: keep-all; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 16px 0 8px; }
h2 { font-size: 1.35rem; margin: 48px 0 12px; padding-top: 12px; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 24px 0 4px; }
h4 { font-size: .85rem; font-weight: 600; color: var(--soft); margin: 4px 0; }
p { max-width: 78ch; }
a { color: var(--accent); }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: #fff; padding: 8px; }
.languages { max-width: 1120px; margin: 0 auto; padding: 12px 20px 0; border: 0; text-align: right; }
.languages legend { position: absolute; left: -999px; }
.languages label { margin-left: 14px; cursor: pointer; }
body:has(#language-en:checked) article[lang=ko], body:has(#language-ko:checked) article[lang=en] { display: none; }
.question { font-size: 1.15rem; }
.setting, .note, figcaption, small { color: var(--soft); font-size: .875rem; }
nav ul { padding: 0; margin: 16px 0; list-style: none; display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: .9rem; }
ul.verdicts { list-style: none; padding: 0; margin: 16px 0; }
ul.verdicts li { padding: 12px 16px; margin: 0 0 10px; background: var(--wash); border-left: 6px solid #8c8c8c; }
ul.verdicts li.both { border-color: #009e73; }
ul.verdicts li.balance-at-a-cost { border-color: #0072b2; }
ul.verdicts li.efficiency-at-a-cost { border-color: #e69f00; }
ul.verdicts li.neither { border-color: #d55e00; }
ul.verdicts li.undecided { border-left-style: dashed; }
.flag { color: #a33c00; font-style: normal; font-weight: 600; }
.statement { font-weight: 600; }
.pale { color: #6e6e6e; }
.missing { color: #767676; }
.scroll { overflow-x: auto; margin: 12px 0; }
table { border-collapse: collapse; font-size: .85rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 4px 0; }
th, td { padding: 5px 12px 5px 0; text-align: right; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { vertical-align: bottom; border-bottom: 1.5px solid var(--ink); font-weight: 600; }
th:first-child { text-align: left; }
tbody th { font-weight: 500; white-space: nowrap; }
td span, td small { white-space: nowrap; }
figure { margin: 16px 0; }
figure > svg, .pair > svg { max-width: 100%; height: auto; display: block; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 8px 32px; align-items: start; }
.pair > * { min-width: 0; }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 4px; }
.panels b { font-size: .8rem; font-weight: 600; padding-left: 42px; }
.panels svg { display: block; max-width: 100%; height: auto; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: .875rem; max-width: none; margin: 8px 0; }
.swatch svg { display: inline-block; vertical-align: middle; width: 34px; height: 14px; margin-right: 6px; }
details { margin: 8px 0; }
summary { cursor: pointer; color: var(--accent); font-size: .875rem; }
pre { background: var(--wash); padding: 10px 14px; overflow-x: auto; font-size: .875rem; }
code { font-family: ui-monospace, 'D2Coding', Menlo, Consolas, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; font-size: .875rem; }
dd { margin: 0; }
.plot { background: none; overflow: visible; }
.plot text { white-space: pre; }
@media print {
  body { font-size: 10.5pt; }
  .languages, nav, summary { display: none; }
  article { max-width: none; padding: 0; }
  figure, ul.verdicts li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .scroll { overflow: visible; }
  table { font-size: 8pt; }
}`
