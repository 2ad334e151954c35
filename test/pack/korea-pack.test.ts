import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { checkPack, loadPack } from '../../src/pack/index.ts'
import type { Pack } from '../../src/pack/pack.ts'

const pack = loadPack('packs/korea')
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)

/** A row [P × n] of a table summed by region. */
function byRegion(table: Float64Array): number[] {
  const width = table.length / pack.places.length
  return pack.regions.map((_, region) =>
    sum(table.filter((_, cell) => pack.places[Math.trunc(cell / width)]!.region === region)),
  )
}

interface RawRow {
  readonly province: string
  readonly region: string
  readonly year: string
  readonly indicator: string
  readonly value: string
}

/** Official figures of 2016, summed by region in the raw table's own words. */
function official(file: string, indicator: string) {
  const text = readFileSync(`packs/korea/raw/${file}.csv`, 'utf8')
  const rows = (parse(text, { columns: true }) as RawRow[]).filter(
    (row) => row.year === '2016' && row.indicator === indicator,
  )
  return {
    nation: Number(rows.find(({ province }) => province === 'ALL')!.value),
    regions: pack.regions.map(({ id }) =>
      sum(rows.filter(({ region }) => region === id).map(({ value }) => Number(value))),
    ),
  }
}

describe('the Korea pack', () => {
  it('has the ids that scenarios use', () => {
    const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id).join(', ')
    expect(ids(pack.regions)).toBe('capital, chungcheong, southwest, northeast, southeast')
    expect(ids(pack.places)).toBe(
      'seoul, incheon, gyeonggi, daejeon, sejong, chungbuk, chungnam, gwangju, jeonbuk, jeonnam, jeju, daegu, gyeongbuk, gangwon, busan, ulsan, gyeongnam',
    )
    expect(ids(pack.sectors)).toBe(
      'primary, heavy, vehicles, electronics, other-manufacturing, construction, local-services, business-services, public-services, culture, ai, biohealth, digital-health, fintech, mobility, robots, cloud, blockchain, metaverse',
    )
    expect(pack.fields).toEqual(['engineering', 'ict', 'bio', 'business'])
    expect(pack.baseYear).toBe(2016)
  })

  it('meets the registered population of 2016 exactly', () => {
    const registered = official('korea-extra/population_age5_province', 'registered_population_total')
    expect(byRegion(pack.population)).toEqual(registered.regions)
    expect(sum(pack.population)).toBe(registered.nation)
  })

  it('meets employed and unemployed of 2016 by region', () => {
    expect(byRegion(pack.employedResidents)).toEqual(official('korea/labour_province', 'employed').regions)
    expect(byRegion(pack.unemployedResidents)).toEqual(official('korea/labour_province', 'unemployed').regions)
  })

  it('meets value added of 2016 by region to the million won', () => {
    const accounts = official('korea/grdp_province', 'gva_nominal')
    expect(byRegion(pack.valueAdded).map((won) => won / 1e6)).toEqual(accounts.regions)
    expect(sum(pack.valueAdded) / 1e6).toBe(accounts.nation)
  })

  it('has as many jobs in a region as employed residents, within 0.1 %', () => {
    const jobs = byRegion(pack.employees.map((staff, cell) => staff + pack.selfEmployed[cell]!))
    byRegion(pack.employedResidents).forEach((employed, region) => {
      expect(Math.abs(jobs[region]! / employed - 1)).toBeLessThan(0.001)
    })
  })

  it('gives the births of 2016, to the mother’s age', () => {
    const births = sum(pack.population.map((persons, cell) => (persons / 2) * pack.fertility[cell]!))
    expect(births / official('korea-extra/births_province', 'births_total').nation).toBeCloseTo(1, 5)
  })

  it('gives each new industry at least 0.3 % of jobs', () => {
    const sectors = pack.sectors.length
    const jobs = pack.employees.map((staff, cell) => staff + pack.selfEmployed[cell]!)
    pack.sectors.forEach((sector, index) => {
      expect(pack.sectors[sector.parent]!.newIndustry).toBe(false)
      if (sector.newIndustry)
        expect(sum(jobs.filter((_, cell) => cell % sectors === index)) / sum(jobs)).toBeGreaterThan(0.00299)
    })
    expect(pack.sectors.filter(({ newIndustry }) => newIndustry)).toHaveLength(9)
  })

  it('has the agencies of the seed paper’s Table 1, whose facilities sum to 218', () => {
    expect([...pack.agencies]).toEqual([205, 84, 77, 90, 61])
    const byFunction = Array.from({ length: 7 }, (_, index) =>
      sum(pack.agencyCounts.filter((_, cell) => cell % 7 === index)),
    )
    expect(byFunction).toEqual([168, 196, 220, 218, 323, 40, 139])
  })

  it('has the researchers of 2016', () => {
    expect(researchJobs(pack) / pack.scalars.get('researchers')!).toBeCloseTo(1, 4)
  })

  it('leaves final demand in every sector after intermediate use', () => {
    const sectors = pack.sectors.length
    const column = (table: Float64Array, index: number) => sum(table.filter((_, cell) => cell % sectors === index))
    const output = pack.sectors.map((_, index) => {
      const inputs = column(pack.domesticInputs, index) + column(pack.importedInputs, index)
      return column(pack.valueAdded, index) / (1 - inputs)
    })
    output.forEach((made, product) => {
      const used = sum(output.map((buyer, sector) => pack.domesticInputs[product * sectors + sector]! * buyer))
      expect(used / made, pack.sectors[product]!.id).toBeLessThan(0.9)
    })
  })

  it('says what each row rests on, and prints margins and assumptions', () => {
    const { problems, summary, assumptionShares } = checkPack('packs/korea')
    expect(problems).toEqual([])
    expect(summary).toMatch(/population: 18 totals, largest gap 0\.00 %/)
    expect(summary).toMatch(/valueAdded: 24 totals, largest gap 0\.00 %/)
    const share = (table: string) => assumptionShares.find((entry) => entry.table === table)!
    expect(share('population').assumptions).toBe(0)
    expect(share('mortality').assumptions).toBe(share('mortality').cells)
    for (const { table } of assumptionShares) expect(summary).toContain(`  ${table} `)
  })

  it('loads in less than 150 ms of processor time', () => {
    const times = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      loadPack('packs/korea')
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    expect(Math.min(...times)).toBeLessThan(150)
  })
})

function researchJobs({ sectors, employees, occupationShares }: Pack): number {
  return sum(employees.map((staff, cell) => staff * occupationShares[(cell % sectors.length) * 3 + 2]!))
}

describe('the build scripts', () => {
  it.each(['korea', 'toy'])('write the committed tables of %s byte for byte', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'build-'))
    execFileSync(process.execPath, [`packs/${name}/build.mjs`, folder])
    const written = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => file.includes('.'))
    expect(written.length).toBeGreaterThan(40)
    expect(written).toContain(join('2010', 'population.csv'))
    for (const file of written) {
      const same = readFileSync(join(folder, file)).equals(readFileSync(join('packs', name, file)))
      expect(same, file).toBe(true)
    }
    rmSync(folder, { recursive: true })
  })
})
