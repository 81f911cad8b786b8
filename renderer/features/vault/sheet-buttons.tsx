import { useState } from 'react'
import { Button, ButtonRow } from '../../components/button.tsx'
import { Refused } from '../../components/warning-text.tsx'
import { invoke } from '../../ipc/client.ts'

type SheetButtonsProps = {
  /** Nothing has been done with the sheet yet, so printing it is the next thing. */
  readonly isFirst: boolean
  /** It lies on paper or on a disk. */
  readonly onDone: () => void
}

export function SheetButtons({ isFirst, onDone }: SheetButtonsProps) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (to: 'print' | 'save' | 'preview') => {
    setBusy(true)
    const result = await invoke('vault.sheet', { to })
    setBusy(false)
    setProblem(result.ok ? null : result.message)
    if (result.ok && result.data.done && to !== 'preview') onDone()
  }

  return (
    <>
      {problem && <Refused message={problem} />}
      <ButtonRow>
        <Button kind={isFirst ? 'primary' : 'secondary'} icon="print" busy={isBusy} onClick={() => void send('print')}>
          Print
        </Button>
        <Button icon="save" busy={isBusy} onClick={() => void send('save')}>
          Save as PDF
        </Button>
        <Button icon="eye" busy={isBusy} onClick={() => void send('preview')}>
          Look at it
        </Button>
      </ButtonRow>
    </>
  )
}
