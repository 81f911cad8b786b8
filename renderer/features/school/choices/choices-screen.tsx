import '../school.css'
import { CHOICE_TOPICS, type SchoolChoice, chosenOf } from '#shared/domain/school-choices.ts'
import { formatInstant } from '#shared/lib/dates.ts'
import { TextLink } from '../../../components/button.tsx'
import { Page, Section } from '../../../components/page.tsx'
import { StatusTag } from '../../../components/status-tag.tsx'
import { VisuallyHidden } from '../../../components/visually-hidden.tsx'
import { Loading, Refused } from '../../../components/warning-text.tsx'
import { useMay } from '../../../ipc/actor.ts'
import { useRoute } from '../../../ipc/queries.ts'
import { BACK_TO_SETTINGS } from '../setting-page.tsx'
import { OptionSources } from './option-sources.tsx'

type Topic = (typeof CHOICE_TOPICS)[number]

export function ChoicesScreen() {
  const list = useRoute('guidance.choices', {})
  return (
    <Page heading="Where the documents disagree" back={BACK_TO_SETTINGS}>
      <p>
        The documents that Blueform’s guidance comes from do not say the same on these questions. Your school chooses.
      </p>
      {list.error && <Refused message={list.error.failure.message} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="what the school chose" />}
      {list.data &&
        CHOICE_TOPICS.map((topic) => <TopicPart key={topic.id} topic={topic} choices={list.data.choices} />)}
    </Page>
  )
}

type TopicPartProps = { readonly topic: Topic; readonly choices: readonly SchoolChoice[] }

function TopicPart({ topic, choices }: TopicPartProps) {
  const mayChoose = useMay()('manage-settings')
  const chosen = chosenOf(topic.id, choices)
  const made = choices.findLast((choice) => choice.topic === topic.id)
  return (
    <Section heading={topic.label}>
      <ul className="school-list">
        {topic.options.map(({ value, label, sources }) => (
          <li key={value} className="school-card">
            <h3>{label}</h3>
            {value === chosen && (
              <p>
                <StatusTag tone={made ? 'good' : 'info'} icon="check">
                  {made ? 'Your school’s choice' : 'Counts until your school chooses'}
                </StatusTag>
              </p>
            )}
            <OptionSources sources={sources} />
          </li>
        ))}
      </ul>
      <p>Where it is used: {topic.used}</p>
      {made && (
        <p>
          Chosen by {made.recordedBy.name}, {formatInstant(made.recordedAtMs)}.
          {made.reasons !== '' && ` Reasons: ${made.reasons}`}
        </p>
      )}
      {mayChoose && (
        <p>
          <TextLink to={`/settings/choices/${topic.id}`}>
            {made ? 'Choose again' : 'Choose'}
            <VisuallyHidden> {topic.label}</VisuallyHidden>
          </TextLink>
        </p>
      )}
    </Section>
  )
}
