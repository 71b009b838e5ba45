import { describe, expect, it } from '@jest/globals';
import { memoryStore } from '../storage/session-store.js';
import { rememberedPerson, rememberPerson } from './remembered-person.js';

const person = { key: 'lead-a', role: 'local lead', name: 'First Person', description: '' };
const other = { ...person, key: 'lead-b' };

describe('the remembered person', () => {
  it('is the one signed in last', () => {
    const store = memoryStore();
    rememberPerson(store, person);
    rememberPerson(store, other);
    expect(rememberedPerson(store, [person, other])).toBe(other);
  });

  it('is nobody at first, after signing out, and when no longer offered', () => {
    const store = memoryStore();
    expect(rememberedPerson(store, [person])).toBeNull();
    rememberPerson(store, person);
    expect(rememberedPerson(store, [other])).toBeNull();
    rememberPerson(store, null);
    expect(rememberedPerson(store, [person])).toBeNull();
  });

  it('is stored by key only', () => {
    const store = memoryStore();
    rememberPerson(store, person);
    expect(store.length).toBe(1);
    expect(store.getItem('qip-playground:person')).toBe('lead-a');
  });

  it('is not remembered, and nothing else goes wrong, when the storage is full', () => {
    const store = {
      ...memoryStore(),
      setItem: () => {
        throw new Error('full');
      },
    };
    rememberPerson(store, person);
    expect(rememberedPerson(store, [person])).toBeNull();
  });
});
