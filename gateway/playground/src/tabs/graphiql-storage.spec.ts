import { describe, expect, it } from '@jest/globals';
import { graphiqlStorage } from './graphiql-storage.js';
import { memoryStore } from '../storage/session-store.js';

describe('graphiqlStorage', () => {
  it('keeps preferences and history under names of our own', () => {
    const store = memoryStore();
    const storage = graphiqlStorage(store, '{}');
    storage.setItem('graphiql:theme', 'dark');
    expect(storage.getItem('graphiql:theme')).toBe('dark');
    expect(store.getItem('qip-playground:graphiql:theme')).toBe('dark');
    storage.removeItem('graphiql:theme');
    expect(storage.getItem('graphiql:theme')).toBeNull();
  });

  it('gives the tabs it was made with, and does not let GraphiQL write or remove them', () => {
    const storage = graphiqlStorage(memoryStore(), '{"tabs":[]}');
    storage.setItem('graphiql:tabState', 'late');
    storage.removeItem('graphiql:tabState');
    expect(storage.getItem('graphiql:tabState')).toBe('{"tabs":[]}');
  });

  it.each([['graphiql:query'], ['graphiql:variables'], ['graphiql:headers']])('never stores %s', (key) => {
    const store = memoryStore();
    const storage = graphiqlStorage(store, '{}');
    storage.setItem(key, 'text of one role');
    expect(storage.getItem(key)).toBeNull();
    expect(store.length).toBe(0);
  });

  it('counts and clears what is ours, and nothing else of this origin', () => {
    const store = memoryStore();
    store.setItem('of another page', 'stays');
    store.setItem('qip-playground:tabs:viewer', '{}');
    const storage = graphiqlStorage(store, '{}');
    storage.setItem('graphiql:theme', 'dark');
    expect(storage.length).toBe(2);
    storage.clear();
    expect(storage.length).toBe(0);
    expect(store.getItem('of another page')).toBe('stays');
    expect(store.length).toBe(1);
  });
});
