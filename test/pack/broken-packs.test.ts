import { basename } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkPack } from '../../src/pack/index.ts'
import { copyToyPack } from './copy-pack.ts'

type Copy = ReturnType<typeof copyToyPack>

/** What is done to the toy pack, and the one line that it must get. */
const FAULTS: readonly (readonly [fault: string, breakIt: (copy: Copy) => void, line: string])[] = [
  [
    'an unknown place',
    (copy) => copy.edit('rent.csv', (text) => text.replace('harbour,', 'harbor,')),
    'rent.csv:2:1  rent.place: unknown place "harbor", did you mean "harbour"? known: harbour, valley, hill',
  ],
  [
    'an unknown sector in a second column',
    (copy) => copy.edit('employees.csv', (text) => text.replace('valley,goods', 'valley,gods')),
    'employees.csv:5:8  employees.sector: unknown sector "gods", did you mean "goods"? known: goods, services, public',
  ],
  [
    'an unknown age',
    (copy) => copy.edit('participation.csv', (text) => text.replace('\n15,', '\n17,')),
    'participation.csv:5:1  participation.age: unknown age "17", did you mean "10"? known: 0, 5, 10',
  ],
  [
    'a duplicate row',
    (copy) => copy.edit('rent.csv', (text) => `${text}hill,1,assumption:toy\n`),
    'rent.csv:5:1  rent: duplicate row: place hill is on line 4',
  ],
  [
    'a missing cell',
    (copy) => copy.edit('rent.csv', (text) => text.replace(/valley.*\n/, '')),
    'rent.csv:1:1  rent: missing cell: place valley',
  ],
  [
    'a word for a number',
    (copy) => copy.edit('rent.csv', (text) => text.replace('400000', 'high')),
    'rent.csv:3:8  rent.value: "high" is not a number',
  ],
  [
    'an empty value',
    (copy) => copy.edit('rent.csv', (text) => text.replace('400000', '')),
    'rent.csv:3:8  rent.value: "" is not a number',
  ],
  [
    'not a number by name',
    (copy) => copy.edit('rent.csv', (text) => text.replace('400000', 'NaN')),
    'rent.csv:3:8  rent.value: "NaN" is not a number',
  ],
  [
    'a negative number of persons',
    (copy) => copy.edit('population.csv', (text) => text.replace(/harbour,0,(\d+)/, 'harbour,0,-$1')),
    'population.csv:2:11  population.value: -',
  ],
  [
    'shares that do not sum to one',
    (copy) => copy.edit('field-of-study.csv', (text) => text.replace('valley,general,0.6', 'valley,general,0.7')),
    'field-of-study.csv:4:18  fieldOfStudy: shares of place valley sum to 1.1 instead of 1',
  ],
  [
    'an unknown source',
    (copy) => copy.edit('rent.csv', (text) => text.replace('620000,assumption:toy', '620000,S99')),
    'rent.csv:2:16  rent.source: unknown source "S99"',
  ],
  [
    'no source',
    (copy) => copy.edit('rent.csv', (text) => text.replace('620000,assumption:toy', '620000,')),
    'rent.csv:2:16  rent.source: no source: give an id of sources.csv, derived:rule [ids] or assumption:why',
  ],
  [
    'an assumption without a reason',
    (copy) => copy.edit('rent.csv', (text) => text.replace('620000,assumption:toy', '620000,assumption:')),
    'rent.csv:2:16  rent.source: assumption: says nothing; give the reason',
  ],
  [
    'a derived row that names no source',
    (copy) => copy.edit('rent.csv', (text) => text.replace('620000,assumption:toy', '620000,derived:from prices')),
    'rent.csv:2:16  rent.source: a derived row names the sources of its rule: derived:rule [id id]',
  ],
  [
    'a row with a cell too few',
    (copy) => copy.edit('rent.csv', (text) => text.replace('hill,330000,assumption:toy', 'hill,330000')),
    'rent.csv:4:1  row: 2 cells instead of 3: place,value,source',
  ],
  [
    'a misspelt column',
    (copy) => copy.edit('rent.csv', (text) => text.replace('place,value', 'palce,value')),
    'rent.csv:1:1  header: unknown column "palce", did you mean "place"? known: place, value, source',
  ],
  [
    'a missing file',
    (copy) => copy.remove('rent.csv'),
    'rent.csv:1:1  table: the file is missing; it needs the columns place,value,source',
  ],
  [
    'an empty file',
    (copy) => copy.write('rent.csv', ''),
    'rent.csv:1:1  table: the file is empty; it needs the columns',
  ],
  [
    'an open quote',
    (copy) => copy.edit('rent.csv', (text) => text.replace('hill', '"hill')),
    'rent.csv:4:1  table: not CSV: ',
  ],
  [
    'a file that is not UTF-8',
    (copy) => copy.write('rent.csv', Uint8Array.of(0x70, 0xff, 0xfe)),
    'rent.csv:1:1  table: the file is not UTF-8',
  ],
  [
    'a move from a place to itself',
    (copy) => copy.edit('moves.csv', (text) => `${text}hill,hill,5,assumption:toy\n`),
    'moves.csv:8:11  moves.value: must be zero on the diagonal',
  ],
  [
    'commuting between regions',
    (copy) => copy.edit('commuting.csv', (text) => `${text}hill,harbour,0.1,assumption:toy\n`),
    'commuting.csv:7:14  commuting.value: must be zero between regions',
  ],
  [
    'more workers than residents of 15 and over',
    (copy) => copy.edit('employed-residents.csv', (text) => text.replace('14500', '24700')),
    'employed-residents.csv:4:6  employedResidents: 25270 employed and unemployed in hill, but 25000 residents of 15 and over',
  ],
  [
    'more jobs than employed residents',
    (copy) => copy.edit('self-employed.csv', (text) => text.replace(/hill,goods,\d+/, 'hill,goods,900')),
    'employees.csv:2:15  employees: 14808 jobs in inland, but 14500 employed residents',
  ],
  [
    'value added that misses the official total',
    (copy) => copy.edit('value-added.csv', (text) => text.replace(/hill,goods,\d/, 'hill,goods,4')),
    'margins.csv:6:23  margins.valueAdded: valueAdded of all is',
  ],
  [
    'wages that leave a sector nothing',
    (copy) => copy.edit('relative-wage-by-sector.csv', (text) => text.replace('public,1.15', 'public,1.4')),
    'relative-wage-by-sector.csv:4:8  relativeWageBySector: wages take 93.31 % of value added in public; the limit is 85.00 %',
  ],
  [
    'inputs that cost more than the output',
    (copy) => copy.edit('domestic-inputs.csv', (text) => text.replace('goods,goods,0.32', 'goods,goods,0.72')),
    'domestic-inputs.csv:2:13  domesticInputs: inputs of goods cost 1.05 per won of output: nothing is left as value added',
  ],
  [
    'deaths that do not match the rates',
    (copy) => copy.edit('scalars.csv', (text) => text.replace(/deaths,\d/, 'deaths,9')),
    'mortality.csv:2:11  mortality: rates give',
  ],
  [
    'moves by age that create people',
    (copy) => copy.edit('move-age-balance.csv', (text) => text.replace(/hill,55,[-\d.]+/, 'hill,55,500')),
    'move-age-balance.csv:13:12  moveAgeBalance: gains of age 55 sum to',
  ],
  [
    'more establishments than employees',
    (copy) => copy.edit('establishments.csv', (text) => text.replace(/hill,goods,\d+/, 'hill,goods,90000')),
    'establishments.csv:8:12  establishments: 90000 establishments with staff, but 4338 employees (place hill, sector goods)',
  ],
  [
    'fewer functions than agencies',
    (copy) => copy.edit('agencies.csv', (text) => text.replace('inland,4', 'inland,40')),
    'agencies.csv:3:8  agencies: 40 agencies in inland, but only 13 functions served',
  ],
  [
    'more agencies of a function than agencies',
    (copy) => copy.edit('agency-counts.csv', (text) => text.replace('inland,rd,2', 'inland,rd,6')),
    'agency-counts.csv:11:11  agencyCounts: 6 agencies of inland serve rd, but it has 4',
  ],
  [
    'a missing magnitude',
    (copy) => copy.edit('scalars.csv', (text) => text.replace(/gdp,/, 'gpd,')),
    'scalars.csv:1:1  scalars: missing row: gdp (won a year, at market prices); it has gpd',
  ],
  [
    'a place of an unknown region',
    (copy) => copy.edit('places.csv', (text) => text.replace('hill,inland', 'hill,island')),
    'places.csv:4:6  places.region: unknown region "island", did you mean "inland"? known: coast, inland',
  ],
  [
    'a sector that is neither good nor service',
    (copy) => copy.edit('sectors.csv', (text) => text.replace(',good,', ',goods,')),
    'sectors.csv:2:16  sectors.kind: unknown kind "goods", did you mean "good"? known: good, service',
  ],
  [
    'a sector without a record',
    (copy) => copy.edit('pack.yaml', (text) => text.replace('services, public]', 'services, public, mining]')),
    'sectors.csv:1:1  sectors: missing row: mining',
  ],
  [
    'an unknown key',
    (copy) => copy.edit('pack.yaml', (text) => text.replace('currency', 'curency')),
    'pack.yaml:6:10  curency: unknown key "curency", did you mean "currency"?',
  ],
  [
    'a broken pack.yaml',
    (copy) => copy.edit('pack.yaml', (text) => text.replace('[coast, inland]', '[coast, inland')),
    'pack.yaml:',
  ],
  [
    'a region without a place',
    (copy) => copy.edit('places.csv', (text) => text.replace('hill,inland', 'hill,coast')),
    'places.csv:1:1  places.region: no place lies in the region inland',
  ],
  [
    'an old sector with another parent',
    (copy) => copy.edit('sectors.csv', (text) => text.replace('service,true,services', 'service,true,goods')),
    'sectors.csv:1:1  sectors.parent: services is no new industry and must be its own parent',
  ],
  [
    'residents who do not work at home',
    (copy) => copy.edit('commuting.csv', (text) => text.replace('hill,hill,1', 'hill,hill,0.9')),
    'commuting.csv:6:11  commuting: the propensity to work in hill for its own residents is 0.9 instead of 1',
  ],
  [
    'a cell whose wages exceed its value added',
    (copy) => copy.edit('relative-wage-by-place.csv', (text) => text.replace('hill,0.95', 'hill,1.4')),
    'value-added.csv:10:13  valueAdded: wages take 115.08 % of value added in hill, public',
  ],
  [
    'an alias bomb',
    (copy) =>
      copy.edit('pack.yaml', (text) =>
        text.replace('[coast, inland]', '&a [coast, inland]').replace(/places: .*/, 'places: *a'),
      ),
    'pack.yaml:1:1  pack: must be a map without aliases',
  ],
  [
    'a list for a map',
    (copy) => copy.write('pack.yaml', '- coast\n- inland\n'),
    'pack.yaml:1:1  pack: must be a map without aliases',
  ],
  [
    'a pack.yaml that is not UTF-8',
    (copy) => copy.write('pack.yaml', Uint8Array.of(0x69, 0x64, 0x3a, 0xff)),
    'pack.yaml:1:1  pack: the file is not UTF-8',
  ],
  [
    'bands that are not of five years',
    (copy) => copy.edit('pack.yaml', (text) => text.replace('[0, 5, 10', '[0, 5, 11')),
    'pack.yaml:11:18  ageBands[2]: "11": expected first ages of bands of five years: 0, 5, 10 …',
  ],
  ['no pack.yaml', (copy) => copy.remove('pack.yaml'), 'pack.yaml:1:1  pack: no pack.yaml here: this is not a pack'],
]

describe('a broken pack', () => {
  let copy: Copy
  beforeEach(() => {
    copy = copyToyPack()
  })
  afterEach(() => copy.clean())

  it.each(FAULTS)('with %s gets one clear line', (_, breakIt, line) => {
    breakIt(copy)
    const { problems, summary } = checkPack(copy.folder)
    const lines = problems.map(
      (problem) => `${basename(problem.file)}:${problem.line}:${problem.column}  ${problem.path}: ${problem.message}`,
    )
    expect(
      lines.filter((given) => given.startsWith(line)),
      lines.join('\n'),
    ).toHaveLength(1)
    expect(summary).toBe('')
  })

  it('lists at most twenty problems per file and counts the rest', () => {
    copy.edit('population.csv', (text) => text.replaceAll('harbour,', 'harbor,').replaceAll('hill,', 'hil,'))
    const { problems } = checkPack(copy.folder)
    expect(problems).toHaveLength(21)
    expect(problems.at(-1)!.message).toBe('22 more in this file')
  })
})
