import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { escapeText, type Html, trusted } from '../html.ts'

const { document } = new JSDOM('').window

/** Text alternative of a figure: a name and what it shows. */
export interface Alternative {
  readonly title: string
  readonly description: string
}

/** Fonts that carry Hangul on the usual systems, nothing fetched. */
export const FONTS =
  "'Pretendard', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', 'NanumGothic', system-ui, sans-serif"

/** Draws with Observable Plot, without a browser; coordinates keep one decimal so that pages stay small. */
export function drawSvg(options: Plot.PlotOptions): string {
  const figure = Plot.plot({ document, className: 'plot', ...options })
  for (const style of figure.querySelectorAll('style')) style.remove()
  figure.setAttribute('font-family', FONTS)
  return figure.outerHTML.replace(/ d="[^"]*"/g, (path) => path.replace(/(\.\d)\d+/g, '$1'))
}

/** The same as an image with its text alternative. */
export function drawImage(options: Plot.PlotOptions, { title, description }: Alternative): Html {
  const label = escapeText(`${title}. ${description}`)
  return trusted(drawSvg(options).replace('<svg ', `<svg role="img" aria-label="${label}" `))
}

export { Plot }
