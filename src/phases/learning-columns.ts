import type { ColumnContract } from '../engine/contract.ts'
import { columnsOf } from './columns-of.ts'

/** Columns that the phase `learning` touches. */
export const LEARNING_COLUMNS: ColumnContract = {
  reads: columnsOf({
    nation: 'month',
    sectors: 'meanTechnology',
    firms: 'skillStep technology trainingShare',
    persons: 'education employer keyHigh keyLow logSkill place sector status',
    'place-levers': 'seekers',
  }),
  writes: columnsOf({
    persons: 'logSkill',
  }),
}
