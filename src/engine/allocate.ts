/** Constructors of the typed arrays that columns and arenas are made of. */
export type ArrayType =
  | Float64ArrayConstructor
  | Float32ArrayConstructor
  | Int32ArrayConstructor
  | Uint32ArrayConstructor
  | Int16ArrayConstructor
  | Uint16ArrayConstructor
  | Int8ArrayConstructor
  | Uint8ArrayConstructor

/** The typed array that a constructor `T` makes, over memory of any kind. */
export type ArrayOf<T extends ArrayType> = T extends Float64ArrayConstructor
  ? Float64Array
  : T extends Float32ArrayConstructor
    ? Float32Array
    : T extends Int32ArrayConstructor
      ? Int32Array
      : T extends Uint32ArrayConstructor
        ? Uint32Array
        : T extends Int16ArrayConstructor
          ? Int16Array
          : T extends Uint16ArrayConstructor
            ? Uint16Array
            : T extends Int8ArrayConstructor
              ? Int8Array
              : Uint8Array

/** A typed array made by one of `ArrayType`. */
export type TypedArray = ArrayOf<ArrayType>

/** Gives a zeroed array of `length` elements in shared memory; called when arenas are made, never by a phase. */
export type Allocate = <T extends ArrayType>(type: T, length: number) => ArrayOf<T>

/** The plainest `Allocate`: one SharedArrayBuffer per array. */
export const allocateShared: Allocate = <T extends ArrayType>(type: T, length: number): ArrayOf<T> => {
  const construct = type as unknown as new (buffer: SharedArrayBuffer) => ArrayOf<T>
  return new construct(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT))
}
