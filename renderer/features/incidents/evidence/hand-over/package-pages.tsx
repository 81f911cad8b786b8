// What is handed over, to whom and how it is protected: one thing a page.
import { type PROTECTIONS, type PackageAnswers, RECIPIENTS, checkPackage } from '#shared/domain/packages.ts'
import type { Problem } from '#shared/domain/answers.ts'
import { type Evidence, wasIntact } from '#shared/domain/evidence.ts'
import type { Incident } from '#shared/domain/incidents.ts'
import { CheckboxGroup } from '../../../../components/checkbox-group.tsx'
import { DateField } from '../../../../components/date-field.tsx'
import { RadioGroup } from '../../../../components/radio-group.tsx'
import { TextArea } from '../../../../components/text-area.tsx'
import { TextField } from '../../../../components/text-field.tsx'
import { today } from '../../../../components/today.ts'
import { InsetText } from '../../../../components/warning-text.tsx'
import { sizeWords } from '../../../../forms/size-words.ts'
import { RecordForm } from '../../records/record-form.tsx'
import type { AddToIncident } from '../../records/use-add-to-incident.ts'
import type { FormKeeping } from '../../records/use-form-draft.ts'
import { kindOf } from '../file-words.ts'

const FIELDS_OF_PAGE = {
  files: ['evidenceIds'],
  who: ['recipientKind', 'recipient', 'reference', 'means', 'date'],
  protection: ['protection', 'plainReason'],
} as const satisfies Record<string, readonly (keyof PackageAnswers)[]>
export type PackagePageName = keyof typeof FIELDS_OF_PAGE

function problemsOf(answers: PackageAnswers, page: PackagePageName): readonly Problem[] {
  const fields: readonly string[] = FIELDS_OF_PAGE[page]
  const checked = checkPackage(answers, today())
  return checked.ok ? [] : checked.problems.filter(({ field }) => fields.includes(field.split('.')[0] ?? ''))
}

export type PackagePageProps = {
  readonly incident: Incident
  /** Those that are not sealed. */
  readonly files: readonly Evidence[]
  readonly page: PackagePageName
  readonly answers: PackageAnswers
  readonly change: (part: Partial<PackageAnswers>) => void
  readonly keeping: FormKeeping
  readonly adding: AddToIncident
  readonly onBack: (() => void) | undefined
  readonly onDone: () => void
}

const HEADINGS: Record<PackagePageName, string> = {
  files: 'Which files are handed over?',
  who: 'Who gets them, and how?',
  protection: 'How are they protected?',
}

export function PackagePage(props: PackagePageProps) {
  const { incident, files, page, answers, change, keeping, adding, onBack, onDone } = props
  return (
    <RecordForm
      incident={incident}
      heading={HEADINGS[page]}
      save="Continue"
      keeping={keeping}
      adding={adding}
      {...(onBack ? { back: { label: 'Back', onClick: onBack } } : {})}
      onSubmit={() => {
        if (adding.isFree(problemsOf(answers, page))) onDone()
      }}
    >
      {page === 'files' && <FilesFields files={files} answers={answers} change={change} />}
      {page === 'who' && <WhoFields answers={answers} change={change} />}
      {page === 'protection' && <ProtectionFields answers={answers} change={change} />}
    </RecordForm>
  )
}

type FieldsProps = Pick<PackagePageProps, 'answers' | 'change'>

function FilesFields({ files, answers, change }: FieldsProps & Pick<PackagePageProps, 'files'>) {
  return (
    <>
      <p>
        The originals go out exactly as they came, together with the evidence log and a list with which the other side
        can check them.
      </p>
      <CheckboxGroup
        id="evidenceIds"
        label={HEADINGS.files}
        labelSize="hidden"
        value={answers.evidenceIds}
        options={files.map((one) => ({
          value: one.id,
          label: one.originalName,
          hint: `${kindOf(one.type)}, ${sizeWords(one.sizeBytes)}${wasIntact(one) === false ? '. Damaged' : ''}`,
        }))}
        onChange={(evidenceIds) => change({ evidenceIds })}
      />
    </>
  )
}

function WhoFields({ answers, change }: FieldsProps) {
  return (
    <>
      <RadioGroup
        id="recipientKind"
        label="Who gets them?"
        value={answers.recipientKind}
        options={RECIPIENTS}
        onChange={(recipientKind) => change({ recipientKind })}
      />
      <TextField
        id="recipient"
        label="Name and post"
        hint="Of the person who gets them"
        value={answers.recipient}
        onChange={(recipient) => change({ recipient })}
      />
      <TextField
        id="reference"
        label="Their reference"
        hint="Such as a crime number"
        optional
        width="medium"
        value={answers.reference}
        onChange={(reference) => change({ reference })}
      />
      <TextField
        id="means"
        label="How does it reach them?"
        hint="For example: by hand on a memory stick"
        value={answers.means}
        onChange={(means) => change({ means })}
      />
      <DateField
        id="date"
        label="Date it is handed over"
        notKnownLabel={null}
        value={answers.date}
        onChange={(date) => change({ date })}
      />
    </>
  )
}

const PROTECTION_OPTIONS = [
  {
    value: 'encrypted',
    label: 'Encrypted, with a passphrase',
    hint: 'One zip file (AES-256) that opens with 7-Zip. Whoever finds the stick can read nothing',
  },
  {
    value: 'plain',
    label: 'Not encrypted',
    hint: 'A folder that anybody can read who finds it',
  },
] as const satisfies readonly {
  readonly value: (typeof PROTECTIONS)[number]
  readonly label: string
  readonly hint: string
}[]

function ProtectionFields({ answers, change }: FieldsProps) {
  return (
    <>
      <RadioGroup
        id="protection"
        label={HEADINGS.protection}
        labelSize="hidden"
        value={answers.protection}
        options={PROTECTION_OPTIONS}
        onChange={(protection) => change({ protection })}
      />
      {answers.protection === 'plain' ? (
        <TextArea
          id="plainReason"
          label="Why can it not be encrypted?"
          hint="This is recorded. For example: the officer asked for it unencrypted and takes it in person"
          rows={2}
          value={answers.plainReason}
          onChange={(plainReason) => change({ plainReason })}
        />
      ) : (
        <InsetText>
          <p>Blueform makes the passphrase and shows it once, at the end. Have a pen at hand.</p>
          <p>Tell it by telephone, never on the stick, in the same e-mail or on a label.</p>
        </InsetText>
      )}
    </>
  )
}
