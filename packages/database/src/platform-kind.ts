/** What a platform is, decided when its database is first migrated: LIVE is for ever on true time, DEMO and TEST may move their clock. */
export type PlatformKind = 'LIVE' | 'DEMO' | 'TEST';
