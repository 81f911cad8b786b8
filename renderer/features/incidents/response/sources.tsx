import type { Step } from '#shared/guidance/step.ts'
import { placeOf, sourceOf } from '#shared/guidance/sources/all.ts'

type SaidProps = { readonly where: string; readonly says: string | undefined }

/** A place in a document and what is written there. */
export function Said({ where, says }: SaidProps) {
  return (
    <p>
      <cite>{where}</cite>
      {says !== undefined && `: ${says}`}
    </p>
  )
}

/** Each source once: the document, the section, and what it says in our own words. */
export function SourceList({ ids }: { readonly ids: Step['sources'] }) {
  return [...new Set(ids)].map((id) => <Said key={id} where={placeOf(id)} says={sourceOf(id)?.says} />)
}
