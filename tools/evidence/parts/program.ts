/** Flags of a program by name: numbers and texts with their defaults; `false` stands for a switch that is off. */
export type Flags = Readonly<Record<string, number | string | boolean>>

/** What a file of tools/evidence exports for `npm run evidence -- NAME`. */
export interface EvidenceProgram {
  /** Files and folders whose code, when it changes, makes the evidence old. */
  readonly rooms: readonly string[]
  readonly flags: Flags
  /** Measures; what it returns becomes `figures` of docs/evidence/NAME.json. */
  run(flags: Flags): Promise<object>
}

/** Rooms that a simulated month passes through, and the packs' numbers. */
export const MODEL_ROOMS = [
  ...['base', 'random', 'pack', 'world', 'engine', 'accounts', 'rules', 'markets', 'levers', 'policies'],
  ...['synthesis', 'phases', 'simulation'],
].map((room) => `src/${room}`)

/** The Korea pack’s tables, raw sources, frozen references and targets aside, which no simulated month reads. */
export const KOREA_TABLES = [
  ...['packs/korea/pack.yaml', 'packs/korea/*.csv'],
  ...['!packs/korea/reference.csv', '!packs/korea/targets.csv'],
]
