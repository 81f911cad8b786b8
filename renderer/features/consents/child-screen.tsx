import './consents.css'
import { isAdultOn } from '#shared/domain/school-years.ts'
import { classWords } from '#shared/domain/words/people-words.ts'
import { formatDate } from '#shared/lib/dates.ts'
import { ButtonRow, LinkButton, TextLink } from '../../components/button.tsx'
import { Section } from '../../components/page.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { useToday } from '../../components/today.ts'
import { WarningText } from '../../components/warning-text.tsx'
import { useMay } from '../../ipc/actor.ts'
import { Answers, Bars, Deletions } from './child-history.tsx'
import { hasYesToTakeBack } from './signers.ts'
import { type ChildWithAnswers, type OfChild, WithChild } from './with-child.tsx'
import { BECAUSE_WORDS, topicWords } from './words.ts'
import { YesNo } from './yes-no.tsx'

export function ChildScreen() {
  return (
    <WithChild permission="see-people" heading="Pictures and consents">
      {(found) => <Child {...found} />}
    </WithChild>
  )
}

function Child({ child, of }: ChildWithAnswers) {
  return (
    <>
      <p>
        {[classWords(child.class), child.leftOn === null ? '' : `last day ${formatDate(child.leftOn)}`]
          .filter((words) => words !== '')
          .join(', ')}
      </p>
      {of.isBarred && (
        <WarningText tone="stop" heading="Do not take or use a picture of this child">
          <p>This holds whatever parents answered. Do not ask the child or the family why.</p>
        </WarningText>
      )}
      <SummaryList
        label="What counts now"
        rows={of.uses.map(({ topic, use }) => ({
          label: topicWords(topic),
          value: (
            <span className="consents-use">
              <YesNo may={use.may} />
              {/* The red box above says it once. */}
              {use.because !== 'barred' && BECAUSE_WORDS[use.because]}
            </span>
          ),
        }))}
      />
      <Actions child={child} of={of} />
      <WhoAnswers child={child} parents={of.parents} />
      <Answers answers={of.answers} cameBackAtMs={of.cameBackAtMs} />
      {of.bars.length > 0 && <Bars bars={of.bars} />}
      {of.deletions.length > 0 && <Deletions deletions={of.deletions} />}
    </>
  )
}

function Actions({ child, of }: ChildWithAnswers) {
  const may = useMay()
  const today = useToday()
  const hasYes = hasYesToTakeBack(child, of, today)
  return (
    <ButtonRow>
      {may('record-signatures') && (
        <LinkButton to={`/consents/${child.id}/record`} kind="primary" icon="add">
          Record answers
        </LinkButton>
      )}
      {may('record-signatures') && hasYes && (
        <LinkButton to={`/consents/${child.id}/withdraw`}>Somebody takes a yes back</LinkButton>
      )}
      {may('bar-images') && (
        <LinkButton to={`/consents/${child.id}/bar`}>
          {of.isBarred ? 'Pictures may be used again' : 'Pictures must not be used'}
        </LinkButton>
      )}
    </ButtonRow>
  )
}

function WhoAnswers({ child, parents }: Pick<OfChild, 'parents'> & Pick<ChildWithAnswers, 'child'>) {
  const today = useToday()
  if (!isAdultOn(child.dob, today)) return <Parents parents={parents} childId={child.id} />
  return (
    <Section heading="Who answers" aside={<TextLink to={`/people/${child.id}`}>The child’s page</TextLink>}>
      <p>This pupil is 18 or older and answers for themselves. What parents answered before does not count any more.</p>
    </Section>
  )
}

function Parents({ parents, childId }: Pick<OfChild, 'parents'> & { readonly childId: string }) {
  return (
    <Section
      heading="Who has parental responsibility"
      aside={<TextLink to={`/people/${childId}`}>The child’s page</TextLink>}
    >
      {parents.length === 0 ? (
        <p>Nobody is recorded as having it. On the child’s page, add somebody who has it.</p>
      ) : (
        <ul className="consents-parents">
          {parents.map(({ id, name, relation, hasAnswered }) => (
            <li key={id}>
              {relation === '' ? name : `${name}, ${relation}`}
              <StatusTag tone={hasAnswered ? 'good' : 'plain'} icon={hasAnswered ? 'check' : 'clock'}>
                {hasAnswered ? 'Has answered' : 'Has not answered'}
              </StatusTag>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
