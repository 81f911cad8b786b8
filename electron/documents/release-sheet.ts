// The sheet with the private half of the release key. It is on no machine; whoever has it and the sealed files can look into them.
import type { Checkpoint } from '#shared/domain/audit.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { codeBlock } from './layout/code-block.ts'
import { footers } from './layout/footer.ts'
import { steps } from './layout/numbered-list.ts'
import { closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, title } from './layout/parts.ts'
import { LABEL } from './layout/styles.ts'

export type ReleaseSheetData = {
  readonly schoolName: string
  readonly code: string
  readonly createdAtMs: number
  readonly checkpoint: Checkpoint
}

const TITLE = 'Blueform release sheet'

export async function releaseSheet({ schoolName, code, createdAtMs, checkpoint }: ReleaseSheetData): Promise<Buffer> {
  const paper = openPaper({ title: TITLE, createdAtMs })
  title(paper, TITLE)
  line(paper, 'For the head teacher’s safe. Use it only when the police have told you to, in writing.', LABEL)
  gap(paper, 6)
  line(
    paper,
    'When a file may hold an indecent image of a child, Blueform seals it: nobody in school can open it any more, but it stays as evidence. Sealed files are locked to the code below. It does not open the records, and there is no copy of it on the laptop, in a backup or with any company.',
  )
  gap(paper, 6)
  labelledRow(paper, 'School:', schoolName)
  labelledRow(paper, 'Made on:', formatInstant(createdAtMs))

  heading(paper, 'Release code', 230)
  codeBlock(paper, code, 'QR code of the release code printed above it')

  heading(paper, 'Where to keep it')
  steps(paper, [
    'In the head teacher’s safe, in a sealed envelope of its own with today’s date and two signatures across the seal.',
    'Never with the laptop or the recovery sheet, and never as a photograph, a scan or an e-mail.',
    'It is printed once. If it is lost, sealed files cannot be opened by anybody; tell the police if they may still need one.',
  ])
  heading(paper, 'When it may be used')
  steps(paper, [
    'Only on an instruction of the police, recorded in Blueform with the officer’s name.',
    'Only by two role-holders together. Neither may be somebody the case is about.',
    'Never to look at a file yourself. Viewing, copying or sending such an image can be a crime.',
    'Write down who opened the envelope, when and why, and seal the sheet in a new one.',
  ])
  footers(paper, { reference: 'Release sheet', checkpoint, printedAtMs: createdAtMs })
  return closePaper(paper)
}
