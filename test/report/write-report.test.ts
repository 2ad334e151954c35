import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeReport } from '../../src/report/write-report.ts'
import { fixtureStudy } from './fixture-study.ts'

let markup: string
let document: Document

beforeAll(async () => {
  markup = await writeReport(fixtureStudy, 'en')
  document = new JSDOM(markup).window.document
})

const article = (language: string) => document.querySelector(`article[lang=${language}]`)!
const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

describe('the page as a file', () => {
  it('fetches nothing: no address, no linked file, no import', () => {
    const addresses = markup.match(/\b(?:https?:)?\/\/[^\s"'<>]+/g) ?? []
    expect(addresses.filter((address) => !address.includes('www.w3.org/'))).toEqual([])
    expect(document.querySelectorAll('link, iframe, object, script[src], img[src], [background]').length).toBe(0)
    expect(markup).not.toMatch(/@import|url\((?!#)/)
  })

  it('writes what a user wrote as text, not as markup', () => {
    expect(document.querySelector('mixes')).toBeNull()
    expect(textOf(article('en').querySelector('h1'))).toBe('Balance and efficiency: <mixes> compared')
  })

  it('gives every element its own id and every link a target in the page', () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of document.querySelectorAll('a[href]')) expect(ids).toContain(link.getAttribute('href')!.slice(1))
  })

  it('stays below three megabytes', () => {
    expect(markup.length).toBeLessThan(3e6)
  })
})

describe('languages', () => {
  it('shows the asked language first and holds both whole', async () => {
    expect(document.documentElement.lang).toBe('en')
    expect(document.querySelector('#language-en')?.hasAttribute('checked')).toBe(true)
    const korean = new JSDOM(await writeReport(fixtureStudy, 'ko')).window.document
    expect(korean.documentElement.lang).toBe('ko')
    expect(korean.title).toBe('균형과 효율: 정책 조합 비교')
    const anchors = (language: string) =>
      [...article(language).querySelectorAll('section')].map((section) => section.id.replace(`${language}-`, ''))
    expect(anchors('ko')).toEqual(anchors('en'))
    expect(article('ko').querySelectorAll('table').length).toBe(article('en').querySelectorAll('table').length)
  })

  it('names regions in the language of the article', () => {
    expect(textOf(article('ko'))).toContain('동남권')
    expect(textOf(article('en'))).toContain('Southeast')
    expect(textOf(article('en'))).not.toContain('동남권')
  })
})

describe('order and content', () => {
  it('puts the verdict first and placebos beside the policies', () => {
    const anchors = [...article('en').querySelectorAll('section')].map((section) => section.id)
    expect(anchors).toEqual(
      [
        'verdict',
        'placebos',
        'plane',
        'effects',
        'attribution',
        'paths',
        'regions',
        'moves',
        'budget',
        'precision',
        'assumptions',
        'rerun',
      ].map((anchor) => `en-${anchor}`),
    )
    const rows = [...document.querySelectorAll('#en-placebos .scroll:first-of-type tbody tr')].map((row) =>
      textOf(row.querySelector('th')),
    )
    expect(rows).toEqual(['people-first', 'by-need', 'by-record', 'cash-transfer', 'public-purchase'])
  })

  it('says each verdict in one sentence with points, gap, cash, probability and warnings', () => {
    const sentences = (language: string) =>
      [...article(language).querySelectorAll('ul.verdicts li')].map((item) => textOf(item))
    expect(sentences('en')).toMatchInlineSnapshot(`
      [
        "people-first — raises balance without losing efficiency (probability 97 %). Balance +0.42 points (+0.30 to +0.54), 1.2 % of the 2016 gap closed, 1.4 × what the same money does as cash; efficiency +0.06 points (−0.06 to +0.18).",
        "by-need — raises balance at a cost in efficiency (probability 96 %). Balance +0.31 points (+0.19 to +0.43), 0.90 % of the 2016 gap closed, 1.0 × what the same money does as cash; efficiency −0.09 points (−0.21 to +0.03). Warning: levelling down: leading regions fall more than lagging ones rise.",
        "by-record — undecided: these replications cannot tell (“neither” is the likeliest reading, at 61 %). Balance +0.02 points (−0.10 to +0.14), 0.06 % of the 2016 gap closed, 0.07 × what the same money does as cash; efficiency +0.01 points (−0.11 to +0.13). Warning: implausible multiplier: check before use.",
      ]
    `)
    expect(sentences('ko')).toMatchInlineSnapshot(`
      [
        "people-first — 효율을 잃지 않고 균형을 높인다 (확률 97%). 균형 +0.42점 (+0.30 ~ +0.54), 2016년 격차의 1.2% 축소, 같은 돈을 현금으로 나눠 준 효과의 1.4배; 효율 +0.06점 (−0.06 ~ +0.18).",
        "by-need — 효율을 희생하여 균형을 높인다 (확률 96%). 균형 +0.31점 (+0.19 ~ +0.43), 2016년 격차의 0.90% 축소, 같은 돈을 현금으로 나눠 준 효과의 1.0배; 효율 −0.09점 (−0.21 ~ +0.03). 주의: 하향 평준화: 낙후 권역의 상승보다 선도 권역의 하락이 크다.",
        "by-record — 판정 보류: 이 반복 횟수로는 어느 쪽인지 말할 수 없다 (가장 그럴듯한 해석은 ‘둘 다 미달’, 61%). 균형 +0.02점 (−0.10 ~ +0.14), 2016년 격차의 0.06% 축소, 같은 돈을 현금으로 나눠 준 효과의 0.07배; 효율 +0.01점 (−0.11 ~ +0.13). 주의: 비현실적 승수: 쓰기 전에 점검할 것.",
      ]
    `)
  })

  it('says that budgets are equal by statement when no rule made them so', () => {
    expect(textOf(document.querySelector('#en-precision'))).toContain(
      'Replication and uncertain parameters only; budgets equal by statement.',
    )
  })

  it('marks windows outside the run instead of printing a number', () => {
    expect(textOf(document.querySelector('#en-effects'))).toContain('outside the run')
  })

  it('counts parameters by what they rest on', () => {
    const table = document.querySelector('#en-assumptions table')!
    expect([...table.querySelectorAll('tbody tr')].map(textOf)).toEqual([
      'sourced133 %',
      'calibrated133 %',
      'assumption133 %',
    ])
  })
})

describe('attribution, money and regions', () => {
  it('shows synergies below the diagonal of main effects, with a star where they can be told from zero', () => {
    const map = textOf(document.querySelector('#en-attribution figure svg'))
    expect(map).toContain('+0.40 *')
    expect(map).toContain('−0.10')
    expect(map).not.toContain('−0.10 *')
    const factors = textOf(document.querySelector('#en-attribution > .scroll'))
    expect(factors).toContain('0.62')
    expect(factors).toContain('holds without it')
  })

  it('prints money added and steered side by side, and says where the rule is out of reach', async () => {
    const ruled = { ...fixtureStudy, budgetRule: 'equal-cost' as const }
    const page = new JSDOM(await writeReport(ruled)).window.document
    const row = [...page.querySelectorAll('#en-budget tbody tr')].find((one) => textOf(one).includes('by-need'))
    expect(textOf(row!)).toMatch(/960.*480/)
    expect(page.querySelectorAll('#en-budget .flag')).toHaveLength(3)
  })

  it('says of every mix which regions gain, which lose and of which nothing can be told', () => {
    const tables = [...document.querySelectorAll('#en-regions > .scroll caption')].map((caption) => textOf(caption))
    expect(tables[0]).toMatch(/^Who gains and who loses: /)
  })
})

describe('figures', () => {
  it('gives every figure a text alternative in the language of the article', () => {
    for (const language of ['en', 'ko']) {
      const images = [...article(language).querySelectorAll('figure [role=img]')]
      expect(images.length).toBeGreaterThan(15)
      for (const image of images) {
        const label = image.getAttribute('aria-label') ?? ''
        expect(label.length).toBeGreaterThan(20)
        expect(/[가-힣]/.test(label)).toBe(language === 'ko')
      }
    }
  })

  it('leaves no drawing without an alternative or a hidden mark', () => {
    for (const svg of document.querySelectorAll('svg'))
      expect(svg.closest('[role=img], [aria-hidden=true]')).not.toBeNull()
  })

  it('has a table for every figure', () => {
    for (const figure of document.querySelectorAll('figure')) {
      const section = figure.closest('section')!
      expect(figure.querySelector('table') ?? section.querySelector('table')).not.toBeNull()
    }
  })

  it('draws no broken coordinate', () => {
    expect(markup).not.toMatch(/NaN|Infinity|undefined|\[object/)
  })

  it('draws an ellipse for each arm of the plane', () => {
    const plane = document.querySelector('#en-plane figure > svg')!
    expect(plane.querySelectorAll('[aria-label=line] path').length).toBeGreaterThanOrEqual(5)
    expect(textOf(plane)).toContain('people-first')
  })
})

describe('a single run', () => {
  it('has paths and books but no verdict', async () => {
    const run = {
      ...fixtureStudy,
      kind: 'run' as const,
      reference: null,
      arms: fixtureStudy.arms.slice(0, 1),
      effects: [],
      contrasts: [],
      verdicts: [],
      clouds: [],
      regionalChanges: [],
      trajectories: fixtureStudy.trajectories.filter((path) => path.arm === 'today'),
    }
    const page = new JSDOM(await writeReport(run)).window.document
    expect(textOf(page.querySelector('#en-verdict'))).toContain('no verdict')
    expect(page.querySelector('#en-plane')).toBeNull()
    expect(page.querySelectorAll('#en-paths figure').length).toBe(6)
  })
})
