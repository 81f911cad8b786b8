import { type SourceId, placeOf, sourceOf } from '#shared/guidance/sources/all.ts'
import { DOCUMENTS } from '#shared/guidance/sources/source.ts'

/** Which document says so, and in which words of ours. */
export function OptionSources({ sources }: { readonly sources: readonly SourceId[] }) {
  return (
    <ul className="school-sources">
      {sources.map((id) => (
        <li key={id}>
          {placeOf(id)}: {sourceOf(id)?.says}
        </li>
      ))}
    </ul>
  )
}

/** The documents alone, for a hint. */
export function documentsOf(sources: readonly SourceId[]): string {
  const documents = sources.flatMap((id) => sourceOf(id)?.document ?? [])
  return [...new Set(documents.map((document) => DOCUMENTS[document]))].join('; ')
}
