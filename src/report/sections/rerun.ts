import { html } from '../html.ts'
import type { View } from '../view.ts'
import type { Section } from './parts.ts'

/** How to get the same bytes again. */
export function rerunSection(view: View): Section {
  const { messages, report } = view
  const words = messages.rerun
  const { command, seed, version, nodeVersion, packHash, planHash, stateHash } = report.provenance
  const facts: readonly (readonly [string, string | null])[] = [
    [words.seed, seed],
    [words.version, version],
    [words.node, nodeVersion],
    [words.pack, packHash],
    [words.plan, planHash],
    [words.state, stateHash],
  ]
  return {
    anchor: 'rerun',
    heading: words.heading,
    body: html`<p>${words.lead}</p><p>${words.command}</p><pre><code>${command}</code></pre><p>${
      words.again
    }</p><pre><code>npx regio report .</code></pre><dl>${facts.map(
      ([name, value]) => value !== null && html`<dt>${name}</dt><dd><code>${value}</code></dd>`,
    )}</dl>`,
  }
}
