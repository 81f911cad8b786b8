import '../school.css'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { type NewCondition, newConditionSchema } from '#shared/domain/local-conditions.ts'
import { Button, ButtonRow } from '../../../components/button.tsx'
import { Form } from '../../../components/form.tsx'
import { OnlyFor } from '../../../components/only-for.tsx'
import { Page } from '../../../components/page.tsx'
import { Refused, WarningText } from '../../../components/warning-text.tsx'
import { problemsOf } from '../../../forms/zod-problems.ts'
import { useCall } from '../../../ipc/use-call.ts'
import { BACK_TO_CONDITIONS } from './waiting-page.tsx'

/** As far as it is filled in; null stands for a question that has no answer yet. */
type Typed = { readonly [Key in string]: string | null } & { readonly kind: NewCondition['kind'] }

type AddConditionProps = {
  readonly heading: string
  readonly typed: Typed
  /** What to do about a question without an answer. */
  readonly asks: Readonly<Record<string, string>>
  readonly children: ReactNode
}

/** The frame of the pages on which something is added; each brings its own questions. */
export function AddCondition(props: AddConditionProps) {
  return (
    <OnlyFor permission="manage-settings">
      <AddForm {...props} />
    </OnlyFor>
  )
}

function AddForm({ heading, typed, asks, children }: AddConditionProps) {
  const [, navigate] = useLocation()
  const { call, problems, setProblems, refusal, isBusy } = useCall('guidance.addCondition', 'guidance.conditions')
  const save = async () => {
    const checked = newConditionSchema.safeParse(typed)
    if (!checked.success) {
      const found = problemsOf(checked.error)
      return setProblems(found.map((one) => ({ ...one, message: askFor(one.field, typed, asks) ?? one.message })))
    }
    if (await call({ condition: checked.data })) navigate('/settings/conditions')
  }
  return (
    <Page heading={heading} back={BACK_TO_CONDITIONS}>
      <Form problems={problems} onSubmit={() => void save()}>
        {refusal !== null && <Refused message={refusal} />}
        {children}
        <ButtonRow sticky>
          <Button kind="primary" type="submit" busy={isBusy}>
            Save it for the head teacher to sign
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

function askFor(field: string, typed: Typed, asks: AddConditionProps['asks']): string | undefined {
  return typed[field] === null || typed[field] === '' ? asks[field] : undefined
}

export function NeverTouch() {
  return (
    <WarningText heading="No step may touch an image of a child">
      <p>
        Nobody may look at, copy, send or delete one. Where there could be such an image, Blueform does not show words
        of your own that say so.
      </p>
    </WarningText>
  )
}
