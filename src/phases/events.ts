import type { Member } from '../engine/member.ts'
import type { Phase } from '../engine/phase.ts'
import { solo } from '../engine/solo.ts'
import { firstStart } from '../pack/base-years.ts'
import type { EventEffect } from '../pack/pack.ts'
import type { Economy } from './economy.ts'
import { EVENTS_COLUMNS } from './events-columns.ts'

/** A month's step of an effect: demand from abroad in log points, jobs and dwellings of the thinned country. */
function applyStep(economy: Economy, { kind, place, sector, from, to, value }: EventEffect): void {
  const { places, cells, shape } = economy.world
  const step = value / (to - from + 1)
  if (kind === 'public-jobs') places.movedPublicJobs[place]! += step / shape.personsPerAgent
  else if (kind === 'dwellings')
    places.dwellings[place] = Math.max(0, places.dwellings[place]! + step / shape.personsPerAgent)
  else
    for (let seller = 0; seller < shape.places; seller++)
      if (place < 0 || place === seller) cells.exportShift[seller * shape.sectors + sector]! += step
}

/**
 * What befalls the country from outside this month: government jobs that move, dwellings built by decree, demand from
 * abroad for what cells make. Effects that begin in the base year or before it are part of its state and do nothing;
 * nothing happens before the start of the record.
 */
export function runEvents(economy: Economy, member: Member): void {
  solo(member, economy, () => {
    const { pack, nation } = economy.world
    const month = nation.month[0]!
    if (month < nation.startMonth[0]!) return
    for (const { effects } of pack.events)
      for (const effect of effects)
        if (effect.from >= firstStart(pack.baseYear) && month >= effect.from && month <= effect.to)
          applyStep(economy, effect)
  })
}

/** The phase with the columns that it declares. */
export const events: Phase<Economy> = { name: 'events', ...EVENTS_COLUMNS, run: runEvents }
