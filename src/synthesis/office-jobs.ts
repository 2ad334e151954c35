import { FIRM_STATE } from '../world/firm-columns.ts'
import type { World } from '../world/world.ts'
import type { Job } from './firms.ts'

/** Most of a head office’s staff that does professional and research work at the start. */
const HIGHEST_SHARE = 0.9

/**
 * Moves professional and research work from plants to their head office of the same sector, research first, against
 * routine work: sizes of firms and occupations of sectors stay.
 */
export function gatherOfficeJobs(world: World, jobs: Job[][]): void {
  const { firms, parameters } = world
  const share = parameters['offices.functionShare']!
  const places = new Map<number, { place: number; at: number }[]>()
  for (const [place, group] of jobs.entries())
    for (const [at, { firm }] of group.entries()) {
      if (!places.has(firm)) places.set(firm, [])
      places.get(firm)!.push({ place, at })
    }
  const occupationOf = ({ place, at }: { place: number; at: number }) => jobs[place]![at]!.occupation
  for (let plant = 0; plant < firms.state.length; plant++) {
    const head = firms.headOffice[plant]!
    if (firms.state[plant] !== FIRM_STATE.MARKET || head < 0 || firms.sector[head] !== firms.sector[plant]) continue
    const skilled = (places.get(plant) ?? []).filter((job) => occupationOf(job) > 0)
    skilled.sort((a, b) => occupationOf(b) - occupationOf(a))
    const routine = (places.get(head) ?? []).filter((job) => occupationOf(job) === 0)
    const room = routine.length - Math.ceil((1 - HIGHEST_SHARE) * (places.get(head) ?? []).length)
    const moved = Math.max(0, Math.min(Math.round(share * skilled.length), room))
    for (let k = 0; k < moved; k++) {
      const [from, to] = [skilled[k]!, routine[k]!]
      jobs[to.place]![to.at] = { firm: head, occupation: occupationOf(from) }
      jobs[from.place]![from.at] = { firm: plant, occupation: 0 }
    }
  }
}
