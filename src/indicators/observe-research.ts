import { COUNTED_KINDS, PROJECT_KIND } from '../world/research-columns.ts'
import type { World } from '../world/world.ts'
import type { RESEARCH_DECLARATIONS } from './research-declarations.ts'

type ResearchId = keyof typeof RESEARCH_DECLARATIONS
type Outcome = 'publications' | 'domesticPatents' | 'overseasPatents' | 'royalties' | 'commercialisations'

/** Which outcome of which kind of programme each indicator tells. */
const MEASURES: readonly (readonly [id: ResearchId, kind: number, outcome: Outcome])[] = [
  ['nationalPublications', PROJECT_KIND.NATIONAL, 'publications'],
  ['nationalDomesticPatents', PROJECT_KIND.NATIONAL, 'domesticPatents'],
  ['nationalOverseasPatents', PROJECT_KIND.NATIONAL, 'overseasPatents'],
  ['nationalRoyalties', PROJECT_KIND.NATIONAL, 'royalties'],
  ['localPublications', PROJECT_KIND.LOCAL, 'publications'],
  ['localDomesticPatents', PROJECT_KIND.LOCAL, 'domesticPatents'],
  ['localOverseasPatents', PROJECT_KIND.LOCAL, 'overseasPatents'],
  ['localRoyalties', PROJECT_KIND.LOCAL, 'royalties'],
  ['localCommercialisations', PROJECT_KIND.LOCAL, 'commercialisations'],
]

/** Tells `put` the outcomes of an area per billion won spent, the nation being the last area; 0 where nothing was spent. */
export function observeResearch(world: World, area: number, put: (id: ResearchId, value: number) => void): void {
  const { recentOutcomes, shape } = world
  const from = area < shape.regions ? area : 0
  const to = area < shape.regions ? area + 1 : shape.regions
  for (const [id, kind, outcome] of MEASURES) {
    let spent = 0
    let counted = 0
    for (let region = from; region < to; region++) {
      spent += recentOutcomes.spending[region * COUNTED_KINDS + kind]!
      counted += recentOutcomes[outcome][region * COUNTED_KINDS + kind]!
    }
    put(id, spent > 0 ? counted / (spent / 1e9) : 0)
  }
}
