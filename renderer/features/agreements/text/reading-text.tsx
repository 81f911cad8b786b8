import type { AgreementText } from '#shared/domain/agreements.ts'

/** An agreement as it reads for whoever signs it. */
export function ReadingText({ text }: { readonly text: AgreementText }) {
  const { title, intro, sections, declarations } = text
  return (
    <article className="agreements-text" aria-label={title}>
      <h2>{title}</h2>
      {intro !== '' && <p>{intro}</p>}
      {sections.map(({ id, heading, clauses }) => (
        <section key={id}>
          <h3>{heading}</h3>
          <ul>
            {clauses.map((clause) => (
              <li key={clause.id}>{clause.words}</li>
            ))}
          </ul>
        </section>
      ))}
      <Declaration who="Whoever signs for themselves" words={declarations.self} />
      <Declaration who="The parent or carer" words={declarations.parent} />
    </article>
  )
}

function Declaration({ who, words }: { readonly who: string; readonly words: string }) {
  if (words === '') return null
  return (
    <section className="agreements-declaration">
      <h3>{who} declares</h3>
      <p>{words}</p>
    </section>
  )
}
