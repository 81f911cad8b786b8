import { useLocation } from 'wouter'
import { type IncidentPage, pageOf } from '#shared/domain/incident-check.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { Section } from '../../../components/page.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { Refused } from '../../../components/warning-text.tsx'
import { answerRows } from '../form/answer-rows.ts'
import { FORM_SECTIONS } from '../form/sections.ts'
import { useHolders } from '../form/use-holders.ts'
import { ConcernFrame } from './concern-frame.tsx'
import { problemsOn } from './progress.ts'
import type { OpenDraft } from './use-draft.ts'
import { useRecord } from './use-record.ts'

/** Everything that was answered, in the order and words of the printed form, each with a way to change it. */
export function CheckPage({ draft }: { readonly draft: OpenDraft }) {
  const [, navigate] = useLocation()
  const recording = useRecord(draft)
  const changeLink = (page: IncidentPage) => `/concern/${draft.draftId}/${page}/check`
  const { holders } = useHolders()
  const rows = answerRows(draft.answers, (id) => (holders ? holders.find((one) => one.id === id)?.name : '…'))
  return (
    <ConcernFrame draft={draft} current="check" heading="Check answers before saving">
      <Form
        problems={recording.problems}
        onGo={(field) => navigate(changeLink(pageOf(field)))}
        onSubmit={() => void recording.record()}
      >
        {FORM_SECTIONS.map(({ page, name }) => {
          const problems = problemsOn(page, draft.answers)
          return (
            <Section key={page} heading={name}>
              <SummaryList
                label={name}
                rows={rows
                  .filter((row) => row.page === page)
                  .map(({ field, label, text }) => {
                    const problem = problems.find((one) => one.field.split('.')[0] === field)?.message
                    return {
                      label,
                      value: <span className="incident-words">{text}</span>,
                      change: { to: changeLink(page) },
                      ...(problem !== undefined ? { problem } : {}),
                    }
                  })}
              />
            </Section>
          )
        })}
        {recording.refusal !== null && <Refused message={recording.refusal} />}
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={recording.isBusy}>
            Save and show what to do now
          </Button>
        </ButtonRow>
      </Form>
    </ConcernFrame>
  )
}
