/** Share of the gap between public pay and the mean wage closed in a month. */
export const PUBLIC_PAY_SPEED = 0.1
