import '../school.css'
import { useState } from 'react'
import { type LocalCondition, isInForce } from '#shared/domain/local-conditions.ts'
import { ButtonRow, LinkButton } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { Loading, Notice, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { BACK_TO_SETTINGS } from '../setting-page.tsx'
import { ConditionItem } from './condition-item.tsx'

export function ConditionsScreen() {
  const list = useRoute('guidance.conditions', {})
  const may = useMay()
  return (
    <Page heading="What our school adds" width="wide" back={BACK_TO_SETTINGS}>
      <p>
        Your own steps, wording and policy lines stand beside what Blueform says, and are marked as yours. They count
        once the head teacher has signed them. Nothing of Blueform’s is taken away.
      </p>
      {may('manage-settings') && (
        <ButtonRow>
          <LinkButton to="/settings/conditions/new/step" kind="primary" icon="add">
            Add a step
          </LinkButton>
          <LinkButton to="/settings/conditions/new/wording">Word a step our way</LinkButton>
          <LinkButton to="/settings/conditions/new/policy-line">Add a policy line</LinkButton>
        </ButtonRow>
      )}
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="what the school adds" />}
      {list.data && <ConditionLists conditions={list.data.conditions} />}
    </Page>
  )
}

function ConditionLists({ conditions }: { readonly conditions: readonly LocalCondition[] }) {
  const [said, setSaid] = useState<string | null>(null)
  const waiting = conditions.filter(({ signed, withdrawn }) => signed === null && withdrawn === null)
  const inForce = conditions.filter(isInForce)
  const withdrawn = conditions.filter((local) => local.withdrawn !== null)
  const items = (locals: readonly LocalCondition[]) => (
    <ul className="school-list">
      {locals.map((local) => (
        <ConditionItem key={local.id} local={local} all={conditions} onDone={setSaid} />
      ))}
    </ul>
  )
  return (
    <>
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {waiting.length > 0 && <Section heading="Waits for the head teacher’s signature">{items(waiting)}</Section>}
      <Section heading="In force">
        {inForce.length > 0 ? items(inForce) : <p>Nothing yet. Blueform’s own steps count as they are.</p>}
      </Section>
      {withdrawn.length > 0 && <Details summary={`Withdrawn (${withdrawn.length})`}>{items(withdrawn)}</Details>}
    </>
  )
}
