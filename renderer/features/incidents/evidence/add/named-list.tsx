import type { NamedFile } from '#shared/ipc/evidence.ts'
import { LinkLikeButton } from '../../../../components/button.tsx'
import { sizeWords } from '../../../../forms/size-words.ts'

type NamedListProps = { readonly files: readonly NamedFile[]; readonly onRemove?: (file: NamedFile) => void }

/** What is about to be added, by name and size. */
export function NamedList({ files, onRemove }: NamedListProps) {
  return (
    <ul className="evidence-named" aria-label="Files to add">
      {files.map((file) => (
        <li key={file.ticket}>
          <span>
            {file.name} <span className="incident-soft">{sizeWords(file.sizeBytes)}</span>
          </span>
          {onRemove && (
            <LinkLikeButton hiddenSuffix={`: ${file.name}`} onClick={() => onRemove(file)}>
              Remove from list
            </LinkLikeButton>
          )}
        </li>
      ))}
    </ul>
  )
}
