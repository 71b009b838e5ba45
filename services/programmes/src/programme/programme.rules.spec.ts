import { describe, expect, it } from '@jest/globals';
import { changedFacts, type ProgrammeFacts, TOPIC_FORM } from './programme.rules.js';

describe('a topic', () => {
  it.each(['1', '7', '16', '999'])('may be %s', (topic) => {
    expect(topic).toMatch(TOPIC_FORM);
  });

  it.each(['0', '07', '1000', '7a', '', '7\n'])('may not be %j', (topic) => {
    expect(topic).not.toMatch(TOPIC_FORM);
  });
});

describe('the facts of a programme', () => {
  const facts: ProgrammeFacts = { title: 'Lithium', clinicalArea: 'Mood disorders', auditUnit: 'PATIENT' };

  it('are unchanged by the same facts and by none', () => {
    expect(changedFacts(facts, facts)).toEqual([]);
    expect(changedFacts(facts, {})).toEqual([]);
  });

  it('are changed by others, each named', () => {
    expect(changedFacts(facts, { title: 'Monitoring', clinicalArea: 'Mood disorders', auditUnit: 'EPISODE' })).toEqual([
      'title',
      'auditUnit',
    ]);
  });
});
