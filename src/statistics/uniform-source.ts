/** Uniform number in [0, 1) of each draw counted from 0; the same draw always gives the same number. */
export type UniformSource = (draw: number) => number
