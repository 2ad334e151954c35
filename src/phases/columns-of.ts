/** Full names, `table.column`, of columns given by table as words between spaces. */
export function columnsOf(tables: Readonly<Record<string, string>>): string[] {
  return Object.entries(tables).flatMap(([table, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((column) => `${table}.${column}`),
  )
}
