import type { Language } from '../numbers.ts'
import { en } from './en.ts'
import { ko } from './ko.ts'

type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

/** Every text of the page; English defines which there are. */
export type Messages = Widened<typeof en>

/** The catalogue of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'ko' ? ko : en
}
