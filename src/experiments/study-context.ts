/** What a plan needs to know of the country and of the program. */
export interface StudyContext {
  /** Folder of the country pack. */
  readonly packFolder: string
  readonly packHash: string
  /** Version and hash of the code that simulates. */
  readonly code: string
  /** Region of each place, by place id, in the pack's order. */
  readonly regionOfPlace: Readonly<Record<string, string>>
  /** Regions whose income per head is below the national benchmark. */
  readonly laggingRegions: readonly string[]
}
