import { formatHeadHash } from '#shared/domain/audit.ts'
import type { AuditVerdict } from '#shared/ipc/audit.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { Button, ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Section } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { Notice, WarningText } from '../../../components/warning-text.tsx'
import type { LogCheck } from './use-log-check.ts'

type Broken = Extract<AuditVerdict, { verdict: 'broken' }>
type Intact = Extract<AuditVerdict, { verdict: 'intact' }>

type VerdictPartProps = { readonly found: LogCheck; readonly onAgain: () => void }

export function VerdictPart({ found, onAgain }: VerdictPartProps) {
  const { verdict } = found
  return (
    <>
      {verdict.verdict === 'intact' ? <Whole verdict={verdict} found={found} /> : <Wrong verdict={verdict} />}
      <ButtonRow>
        <LinkButton to="/log" kind="primary">
          Back to the log
        </LinkButton>
        <Button onClick={onAgain}>Check again</Button>
      </ButtonRow>
    </>
  )
}

function Whole({ verdict: { checkpoint }, found }: { readonly verdict: Intact; readonly found: LogCheck }) {
  const rows = checkpoint.size.toLocaleString('en-GB')
  return (
    <>
      <Notice tone="good" live>
        <p>
          <strong>The log is whole.</strong> All {rows} rows are as they were written, each signed by a person who had
          access.
        </p>
        <p>
          {found.against === null
            ? 'It was not compared with paper. Only a printed page shows that nothing was cut off or put back.'
            : `It fits the printed page, which had ${found.against.size.toLocaleString('en-GB')} rows.`}
        </p>
      </Notice>
      <SummaryList
        label="What was checked"
        rows={[
          { label: 'Checked', value: formatInstant(found.atMs) },
          { label: 'Rows', value: rows },
          { label: 'Checkpoint', value: <code className="audit-hash">{formatHeadHash(checkpoint.headHash)}</code> },
        ]}
      />
    </>
  )
}

const ROW_WORDS: Record<Broken['why'], (row: string) => string> = {
  changed: (row) => `Row ${row} was changed after it was written.`,
  'not-linked': (row) => `Row ${row} does not follow on the row before it. Rows were moved, or put in.`,
  missing: (row) => `Row ${row} is missing.`,
  'not-signed': (row) => `Row ${row} was not signed by the person it names.`,
  'unknown-signer': (row) => `Row ${row} was signed by somebody who did not have access.`,
  'not-at-checkpoint': (row) => `Row ${row} is not the row of the printed page. The log was put back or rewritten.`,
  shorter: (row) => `The log ends too early. The printed page knows of row ${row}, which is not there any more.`,
}

function Wrong({ verdict: { firstBad, why } }: { readonly verdict: Broken }) {
  const isAgainstPaper = why === 'not-at-checkpoint' || why === 'shorter'
  return (
    <>
      <div role="alert">
        <WarningText
          tone="stop"
          heading={isAgainstPaper ? 'The log does not fit what you typed' : 'The log is not as it was written'}
        >
          <p>{ROW_WORDS[why](firstBad.toLocaleString('en-GB'))} Every row before it is good.</p>
        </WarningText>
      </div>
      {isAgainstPaper && (
        <Notice>
          <p>
            <strong>First compare what you typed with the paper once more.</strong> One wrong letter gives the same
            answer. A page from other records, for instance of another school, does too.
          </p>
        </Notice>
      )}
      <Section heading={isAgainstPaper ? 'If you typed it correctly' : 'What to do now'}>
        <ol className="audit-list">
          <li>Change nothing: record nothing new here, and do not restore a backup.</li>
          <li>Lock the records, and keep this laptop with you or locked away, switched on or off as it is.</li>
          <li>Write down the time, the number of the row, and who was with you.</li>
          <li>Ring your school’s IT support or your local authority, and tell the head teacher.</li>
          <li>
            Keep every page that was printed from Blueform, and every backup. They help to find out what happened.
          </li>
        </ol>
      </Section>
    </>
  )
}
