import { ACADEMIES_SOURCES } from './academies.ts'
import { AUTHORITY_SOURCES } from './authority.ts'
import { FEDERATION_SOURCES } from './federation.ts'
import { PRIMARY_SOURCES } from './primary.ts'
import { DOCUMENTS, type Source } from './source.ts'
import { STATUTORY_SOURCES } from './statutory.ts'
import { TRUST_SOURCES } from './trust.ts'

const ALL = {
  ...TRUST_SOURCES,
  ...PRIMARY_SOURCES,
  ...AUTHORITY_SOURCES,
  ...ACADEMIES_SOURCES,
  ...FEDERATION_SOURCES,
  ...STATUTORY_SOURCES,
} as const
export type SourceId = keyof typeof ALL
export const SOURCE_IDS = Object.keys(ALL) as [SourceId, ...SourceId[]]

/** What a step goes back to, with what is written there; undefined where the edition of an incident names one that is listed no longer. */
export function sourceOf(id: string): Source | undefined {
  const listed: Readonly<Record<string, Source>> = ALL
  return Object.hasOwn(listed, id) ? listed[id] : undefined
}

/** 'Model online safety policy of a local authority, Section 4.1, Policy statement' */
export function placeOf(id: string): string {
  const source = sourceOf(id)
  if (!source) return 'A source that is no longer listed'
  return source.section === '' ? DOCUMENTS[source.document] : `${DOCUMENTS[source.document]}, ${source.section}`
}
