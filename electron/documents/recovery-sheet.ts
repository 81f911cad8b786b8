// The sheet for the school's safe: the recovery code in print and as a QR code. Whoever has it and the laptop can open the records.
import type { Checkpoint } from '#shared/domain/audit.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { codeBlock } from './layout/code-block.ts'
import { footers } from './layout/footer.ts'
import { steps } from './layout/numbered-list.ts'
import { closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, title } from './layout/parts.ts'
import { LABEL } from './layout/styles.ts'

export type RecoverySheetData = {
  readonly schoolName: string
  /** The safeguarding lead as whom it lets in. */
  readonly holderName: string
  readonly code: string
  readonly createdAtMs: number
  readonly checkpoint: Checkpoint
}

const TITLE = 'Blueform recovery sheet'

export async function recoverySheet(data: RecoverySheetData): Promise<Buffer> {
  const { schoolName, holderName, code, createdAtMs, checkpoint } = data
  const paper = openPaper({ title: TITLE, createdAtMs })
  title(paper, TITLE)
  line(paper, 'Put this in the safe. Anyone who has it and the laptop or a backup can open the records.', LABEL)
  gap(paper, 6)
  line(
    paper,
    'It opens the school’s safeguarding records when the passphrase is forgotten or its owner is away. Nobody else can: there is no other copy of this code, and no company that can let you in.',
  )
  gap(paper, 6)
  labelledRow(paper, 'School:', schoolName)
  labelledRow(paper, 'Lets in as:', holderName)
  labelledRow(paper, 'Made on:', formatInstant(createdAtMs))

  heading(paper, 'Recovery code', 200)
  codeBlock(paper, code, 'QR code of the recovery code printed above it')

  heading(paper, 'Where to keep it')
  steps(paper, [
    'In the school’s safe, in a sealed envelope with today’s date and two signatures across the seal.',
    'Not where one person who could be the subject of a case can open it alone: it also opens restricted cases.',
    'Never with the laptop, and never as a photograph, a scan or an e-mail.',
  ])
  heading(paper, 'How to use it')
  steps(paper, [
    'Open Blueform on the laptop, choose “Use the recovery sheet”, and type the code. Capital or small letters both work, and the dashes do not matter.',
    'Choose a new passphrase. All the records are as they were.',
    'It works once. Blueform then makes a new code: print the new sheet, seal it in a new envelope and shred this one.',
    'Write down who used this sheet, when and why.',
    'If this sheet is lost, or seen by someone who should not have seen it, print a new one straight away. This one then opens nothing but older backups: shred it.',
  ])
  footers(paper, { reference: 'Recovery sheet', checkpoint, printedAtMs: createdAtMs })
  return closePaper(paper)
}
