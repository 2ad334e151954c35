/** Storage types of columns; `f64` holds whole won, real quantities, or both. */
export type ColumnType = 'i8' | 'u8' | 'i16' | 'u16' | 'i32' | 'u32' | 'f32' | 'f64'

export interface ArrayOfType {
  i8: Int8Array
  u8: Uint8Array
  i16: Int16Array
  u16: Uint16Array
  i32: Int32Array
  u32: Uint32Array
  f32: Float32Array
  f64: Float64Array
}

export type ColumnArray = ArrayOfType[ColumnType]

const CONSTRUCTORS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const

/** One attribute of one entity: how it is stored, in which unit, and what it means. */
export interface ColumnSpec<T extends ColumnType = ColumnType> {
  readonly type: T
  readonly unit: string
  readonly meaning: string
  /** Values per row; 1 unless stated. */
  readonly width: number
  /** Scratch is rebuilt within a month, so neither the state hash nor a checkpoint holds it. */
  readonly scratch: boolean
}

export type ColumnSpecs = Readonly<Record<string, ColumnSpec>>

export type TableOf<C extends ColumnSpecs> = { readonly [K in keyof C]: ArrayOfType[C[K]['type']] }

/** Declares a column of the state. */
export function column<T extends ColumnType>(type: T, unit: string, meaning: string, width = 1): ColumnSpec<T> {
  return { type, unit, meaning, width, scratch: false }
}

/** Declares a column that is rebuilt within every month. */
export function scratch<T extends ColumnType>(type: T, unit: string, meaning: string, width = 1): ColumnSpec<T> {
  return { type, unit, meaning, width, scratch: true }
}

/** Allocates a zeroed column of `length` values on shared memory. */
export function allocateColumn<T extends ColumnType>(type: T, length: number): ArrayOfType[T] {
  const Constructor = CONSTRUCTORS[type] as unknown as {
    new (buffer: SharedArrayBuffer, offset: number, length: number): ArrayOfType[T]
    readonly BYTES_PER_ELEMENT: number
  }
  return new Constructor(new SharedArrayBuffer(Math.max(1, length) * Constructor.BYTES_PER_ELEMENT), 0, length)
}
