import type { DropRow } from '#shared/domain/drop-box.ts'
import { isImageLocked } from '#shared/domain/image-answer.ts'
import { RestrictedTag } from '../../../components/restricted-tag.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'

/** In words and signs: whether an image may be involved, and whether it is about an adult in school. */
export function DropMarks({ drop }: { readonly drop: Pick<DropRow, 'imageAnswer' | 'adult'> }) {
  return (
    <span className="inbox-marks">
      {isImageLocked(drop.imageAnswer) && (
        <StatusTag tone="stop" icon="lock">
          Image-locked
        </StatusTag>
      )}
      {drop.adult !== 'no' && <RestrictedTag />}
    </span>
  )
}
