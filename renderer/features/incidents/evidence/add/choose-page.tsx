// Choosing, dropping or capturing what is to be added. Only names and sizes are looked at here.
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import type { Problem } from '#shared/domain/answers.ts'
import type { NamedFile } from '#shared/ipc/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { Button, ButtonRow } from '../../../../components/button.tsx'
import { Form } from '../../../../components/form.tsx'
import { Page } from '../../../../components/page.tsx'
import { Notice, Refused } from '../../../../components/warning-text.tsx'
import { fileCount } from '../../../../forms/size-words.ts'
import { invoke, invokeDropped } from '../../../../ipc/client.ts'
import { FILES_TAKEN } from '../../../../ipc/takes-files.ts'
import { NamedList } from './named-list.tsx'
import type { NamedFiles } from './use-named-files.ts'

type ChoosePageProps = {
  readonly incident: Incident
  readonly named: NamedFiles
  readonly onBack: () => void
  readonly onCapture: () => void
  readonly onChosen: () => void
}

const NONE: readonly Problem[] = []

export function ChoosePage({ incident, named, onBack, onCapture, onChosen }: ChoosePageProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { files } = named
  const declared = { incidentId: incident.id, declaration: 'known' } as const
  const count = useRef<HTMLOutputElement>(null)
  const remove = (file: NamedFile) => {
    named.remove(file)
    // The link that had the focus is gone.
    count.current?.focus()
  }
  const goOn = () => {
    if (files.length > 0) return onChosen()
    setProblems([{ field: 'files', message: 'Choose, drop or capture at least one file' }])
  }
  return (
    <Page heading="Which files?" caption={`Incident ${incident.reference}, add evidence`} back={{ onClick: onBack }}>
      <p>Only what you declared you know. Nothing is read yet: Blueform looks at names and sizes until you add them.</p>
      <Form problems={files.length > 0 ? NONE : problems} onSubmit={goOn}>
        <DropBox onDropped={(dropped) => void named.take(() => invokeDropped(declared, dropped))}>
          <ButtonRow>
            <Button
              icon="folder"
              busy={named.isBusy}
              onClick={() => void named.take(() => invoke('evidence.choose', declared))}
            >
              Choose files
            </Button>
            <Button icon="eye" onClick={onCapture}>
              Capture a screen or window
            </Button>
          </ButtonRow>
        </DropBox>
        <Refusals named={named} />
        <output ref={count} tabIndex={-1}>
          {files.length > 0 && `${fileCount(files.length)} on the list`}
        </output>
        {files.length > 0 && <NamedList files={files} onRemove={remove} />}
        <ButtonRow sticky>
          <Button kind="primary" type="submit">
            Continue
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function Refusals({ named: { refused, refusal } }: { readonly named: NamedFiles }) {
  return (
    <>
      {refusal !== null && <Refused message={refusal} />}
      {refused.length > 0 && (
        <Notice tone="warn" live>
          <p>Not on the list:</p>
          <ul>
            {refused.map(({ name, message }) => (
              <li key={name}>
                {name}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

type DropBoxProps = { readonly onDropped: (files: readonly File[]) => void; readonly children: ReactNode }

/** The one place of the window that takes files. */
function DropBox({ onDropped, children }: DropBoxProps) {
  const [isOver, setOver] = useState(false)
  const onDragOver = (event: DragEvent) => {
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onDropped(files)
  }
  return (
    <div
      id="files"
      className={isOver ? 'evidence-drop evidence-drop-over' : 'evidence-drop'}
      {...{ [FILES_TAKEN]: '' }}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p>Drop files here, or</p>
      {children}
    </div>
  )
}
