import type { SchoolPerson } from '#shared/domain/people.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { StatusTag } from '../../components/status-tag.tsx'

type LeftTagProps = { readonly person: Pick<SchoolPerson, 'joinedOn' | 'leftOn'>; readonly day: string }

/** Says when somebody left or is about to, or has yet to come; nothing of anybody else. */
export function LeftTag({ person: { joinedOn, leftOn }, day }: LeftTagProps) {
  if (leftOn !== null) {
    return (
      <StatusTag tone={leftOn < day ? 'plain' : 'info'}>
        {leftOn < day ? `Left ${formatDate(leftOn)}` : `Leaves ${formatDate(leftOn)}`}
      </StatusTag>
    )
  }
  if (joinedOn !== null && joinedOn > day) return <StatusTag tone="info">Joins {formatDate(joinedOn)}</StatusTag>
  return null
}
