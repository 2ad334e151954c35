/** Whether a point is at least as high on both axes as another, and higher on one. */
export function dominates(x: number, y: number, otherX: number, otherY: number): boolean {
  return x >= otherX && y >= otherY && (x > otherX || y > otherY)
}

/** For each point of the plane, the positions of the points that dominate it; higher is better on both axes. */
export function findDominators(xs: ArrayLike<number>, ys: ArrayLike<number>): number[][] {
  return Array.from({ length: xs.length }, (_, point) =>
    Array.from({ length: xs.length }, (_, other) => other).filter((other) =>
      dominates(xs[other], ys[other], xs[point], ys[point]),
    ),
  )
}
