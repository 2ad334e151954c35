import type { Fault } from '../fault.ts'

/** Demonstration zones, cultural assets and core projects. */
export const ZONE_FAULTS: readonly Fault[] = [
  {
    file: 'src/phases/test-beds.ts',
    find: 'testBeds.slots[cell] === 0 || testBeds.closed[cell]! > 0',
    replace: 'testBeds.slots[cell] === 0',
    why: 'an incident does not close the gate',
    tests: ['test/phases/test-beds.test.ts'],
  },
  {
    file: 'src/phases/culture.ts',
    find: 'if (other === place) continue',
    replace: 'if (other === -1) continue',
    why: 'a place imitates itself',
    tests: ['test/phases/culture.test.ts'],
  },
  {
    file: 'src/policies/core-projects.ts',
    find: 'core[cell] === 1 && view.month >= approvedFrom[cell]!',
    replace: 'core[cell] === 1',
    why: 'core projects are paid before they are approved',
    tests: ['test/policies/strategic-tf.test.ts'],
  },
  {
    file: 'src/phases/works.ts',
    find: '  parts[shape.sectors - 1]! += left\n',
    replace: '',
    why: 'works in a place without public purchases are told to the lever and not bought',
    tests: ['test/policies/lifestyle-ecosystem.test.ts'],
  },
]
