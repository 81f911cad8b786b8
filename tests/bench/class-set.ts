// Thirty agreement forms as one file against thirty files of one form each, by the same code in the same process.
import { agreementForms } from '#electron/documents/agreement-form.ts'
import { form, printedVersion } from '../documents/agreement-sample.ts'
import { useTestFonts } from '../documents/print.ts'
import { PRINTED_AT_MS, SCHOOL } from '../documents/sample.ts'
import { type Figure, measure, timeMs } from './measure.ts'

const FORMS = 30

export async function classSet(): Promise<Figure> {
  useTestFonts()
  const version = printedVersion('secondary-pupil')
  const forms = Array.from({ length: FORMS }, (_, index) =>
    form('secondary-pupil', { name: `Pupil${index} Example`, code: `ABCD12${index + 10}X` }),
  )
  const data = { school: SCHOOL, version, printedAtMs: PRINTED_AT_MS }
  return measure({
    name: 'class-set',
    runs: 10,
    warmUps: 2,
    ours: () => timeMs(() => agreementForms({ ...data, forms })),
    theirs: () =>
      timeMs(async () => {
        for (const one of forms) await agreementForms({ ...data, forms: [one] })
      }),
  })
}
