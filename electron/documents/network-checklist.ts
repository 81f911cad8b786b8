// What the network manager does when a device is taken out of use because of misuse by staff, on paper, with boxes for a pen. Seed 002
// §4.4–4.5. It says which device and whose account, and nothing of what is alleged.
import {
  DEVICE_MUST_NOT,
  DEVICE_OUT_OF_USE_STEPS,
  DEVICE_WHO_TO_TELL,
} from '#shared/guidance/device-out-of-use-steps.ts'
import { footers } from './layout/footer.ts'
import { steps } from './layout/numbered-list.ts'
import { closePaper, openPaper } from './layout/paper.ts'
import { gap, heading, labelledRow, line, notice, tickList, title, writingLines } from './layout/parts.ts'
import { LABEL } from './layout/styles.ts'
import { type DeviceDocumentData, momentOf } from './device-receipt.ts'
import { signatures } from './layout/signatures.ts'
import { plainReference } from './reference.ts'

const TITLE = 'A device is taken out of use: checklist'
const NOTICE = 'Never alone, and never look through it. Keep everything as it is: it may be evidence.'

export async function networkChecklist(
  data: DeviceDocumentData,
  options: { passphrase?: string } = {},
): Promise<Buffer> {
  const { school, device, checkpoint, printedAtMs } = data
  const reference = plainReference(data.reference)
  const { passphrase } = options
  const paper = openPaper({ title: `Device checklist ${reference}`, createdAtMs: printedAtMs, passphrase })
  notice(paper, NOTICE)
  title(paper, TITLE)
  line(paper, 'For the network manager and the colleague who is with them. Confidential.', LABEL)
  gap(paper, 6)
  labelledRow(paper, 'School:', school.name)
  labelledRow(paper, 'Reference:', data.reference)
  labelledRow(paper, 'Device:', device.what)
  labelledRow(paper, 'Used by:', device.owner ?? { blankLines: 1 })
  labelledRow(paper, 'Number on the seal:', device.sealNumber ?? { blankLines: 1 })
  labelledRow(paper, 'Taken:', momentOf(device))
  labelledRow(paper, 'Colleague who was there:', device.colleague ?? { blankLines: 1 })
  labelledRow(paper, 'Colleague with you now:', { blankLines: 1 })
  heading(paper, 'What must not be done', 120)
  steps(
    paper,
    DEVICE_MUST_NOT.map(({ text }) => text),
  )
  heading(paper, 'What to do, in this order', 120)
  tickList(
    paper,
    DEVICE_OUT_OF_USE_STEPS.map(({ text }) => ({ label: text, tick: 'blank' as const })),
  )
  heading(paper, 'Whom to tell', 90)
  steps(
    paper,
    DEVICE_WHO_TO_TELL.map(({ text }) => text),
  )
  heading(paper, 'What was done, when and by whom', 150)
  writingLines(paper, 6)
  heading(paper, 'Signed', 130)
  signatures(paper, ['Network manager', 'Colleague who was there throughout'])
  footers(paper, { reference, checkpoint, printedAtMs })
  return closePaper(paper)
}
