// All that makes documents, in one module of its own so that it is loaded together at the first use, fonts and all.
import { accessReview } from './access-review.ts'
import { agreementForms } from './agreement-form.ts'
import { bagLabel } from './bag-label.ts'
import { briefing } from './briefing.ts'
import { chronology } from './chronology.ts'
import { contactSheet } from './contact-sheet.ts'
import { deviceReceipt } from './device-receipt.ts'
import { evidenceLog } from './evidence-log.ts'
import { exitChecklist } from './exit-checklist.ts'
import { imageForms } from './image-forms.ts'
import { imageList } from './image-list.ts'
import { incidentReportForm } from './incident-report-form.ts'
import { configureFonts } from './layout/fonts.ts'
import { letter } from './letter.ts'
import { networkChecklist } from './network-checklist.ts'
import { personChronology } from './person-chronology.ts'
import { recoverySheet } from './recovery-sheet.ts'
import { registerList } from './register-list.ts'
import { releaseSheet } from './release-sheet.ts'
import { reminderLetters } from './reminder-letters.ts'
import { signedCopy } from './signed-copy.ts'

const makers = {
  incidentReportForm,
  recoverySheet,
  releaseSheet,
  accessReview,
  evidenceLog,
  deviceReceipt,
  bagLabel,
  networkChecklist,
  contactSheet,
  chronology,
  briefing,
  letter,
  personChronology,
  imageList,
  imageForms,
  exitChecklist,
  agreementForms,
  signedCopy,
  reminderLetters,
  registerList,
} as const
export type DocumentMakers = typeof makers

/** `fontsFolder` is where the build put the fonts. */
export function documentMakers(fontsFolder: string): DocumentMakers {
  configureFonts(fontsFolder)
  return makers
}
