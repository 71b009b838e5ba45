/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Accepts an invitation, as whoever is signed in. */
export type AcceptInvitationInput = {
  /** The token of the invitation. */
  readonly token: string;
};

/** Who is to do an action: a role and never a name. */
export type ActionOwnerRole =
  /** The chief pharmacist. */
  | 'CHIEF_PHARMACIST'
  /** Whoever leads clinical audit or governance. */
  | 'CLINICAL_AUDIT_LEAD'
  /** A clinical pharmacist. */
  | 'CLINICAL_PHARMACIST'
  /** A consultant psychiatrist. */
  | 'CONSULTANT_PSYCHIATRIST'
  /** Whoever is responsible for teaching. */
  | 'EDUCATION_LEAD'
  /** Whoever is responsible for electronic records and prescribing. */
  | 'INFORMATICS_LEAD'
  /** A lead nurse. */
  | 'LEAD_NURSE'
  /** The local lead. */
  | 'LOCAL_LEAD'
  /** The medical director, or a deputy. */
  | 'MEDICAL_DIRECTOR'
  /** Another role. */
  | 'OTHER'
  /** The QIP lead of the programme. */
  | 'QIP_LEAD'
  /** The manager of a community team. */
  | 'TEAM_MANAGER'
  /** The manager of a ward. */
  | 'WARD_MANAGER';

/** Where an action of a plan stands. */
export type ActionStatus =
  /** It is done; the review says what came of it. */
  | 'DONE'
  /** It will not be done; the review says why. */
  | 'DROPPED'
  /** Somebody has begun. */
  | 'IN_PROGRESS'
  /** It is planned and nobody has begun. */
  | 'PLANNED';

/** Records that an organisation uses an intervention. */
export type AdoptInterventionInput = {
  /** The first day on which it is used, at most a year ahead. */
  readonly fromOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The intervention. */
  readonly interventionId: string;
  /** Notes of your own, 3 to 2000 characters, without anything that identifies a person. */
  readonly notes?: string | null | undefined;
  /** Your organisation. */
  readonly organisationId: string;
  /** The teams that use it; left out, the whole organisation. */
  readonly teamIds?: ReadonlyArray<string> | null | undefined;
};

/** Replaces the answers of a case and, where another team is named, its team. */
export type AmendCaseInput = {
  /** All answers by the name of the item: what is left out, or null, has no value any more. */
  readonly answers: Record<string, unknown>;
  /** Keep the case as a draft if the audit tool finds errors in it, instead of refusing the change. */
  readonly asDraft?: boolean;
  /** The case. */
  readonly caseId: string;
  /** The version of the case that you have seen. */
  readonly expectedVersion: number;
  /** Another team's code. The case keeps its local reference. */
  readonly teamCode?: string | null | undefined;
  /** Another team's id. Leave team and code out to keep the team. */
  readonly teamId?: string | null | undefined;
};

/** Asks for the analysis of a locked cycle. */
export type AnalyseAuditCycleInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Why an analysis gave no figures. */
export type AnalysisFailure =
  /** The cases are not as many as the lock took in. */
  | 'CASE_COUNT_DIFFERS'
  /** It was interrupted and will be tried again by itself; ask again if it stays so. */
  | 'INTERRUPTED'
  /** A case has an outcome that its standards do not know. */
  | 'OUTCOME_UNKNOWN'
  /** The programme version that was locked has no approved standards. */
  | 'STANDARDS_UNKNOWN'
  /** The figures of teams, organisations and the nation do not add up. */
  | 'SUMS_DIFFER';

/** Where the analysis of a cycle's latest lock stands. */
export type AnalysisStatus =
  /** It gave no figures; `failure` says why. Ask for it again when the cause is gone. */
  | 'FAILED'
  /** The cycle was never locked: there is nothing to analyse. */
  | 'NOT_LOCKED'
  /** The analysis is waiting for a worker. */
  | 'QUEUED'
  /** The figures are there: preview them, then publish. */
  | 'READY'
  /** A worker is at it. */
  | 'RUNNING';

/** Answers a data query. */
export type AnswerDataQueryInput = {
  /** The answer, 3 to 1000 characters, without anything that identifies a person. */
  readonly answer: string;
  /** The data query. */
  readonly dataQueryId: string;
  /** The version of the data query that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** How answers are out of pattern. There may be a good reason: it is worth a question, and proves nothing. */
export type AnswerPatternKind =
  /** All complete cases of a team, five or more, have the same answers. */
  | 'IDENTICAL_CASES'
  /** The values of an integer item end in some digits more often than chance explains: a chi-square test over at least 50 values of two digits or more that span at least 30, p below 0.001. */
  | 'PREFERRED_DIGIT';

/** Appoints a deputy of the local lead. */
export type AppointDeputyInput = {
  /** The first day in office. */
  readonly fromOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** The person who takes the office. */
  readonly personId: string;
  /** The person's profession. */
  readonly profession: Profession;
};

/** The office that a person holds. */
export type AppointmentKind =
  /** A deputy of the local lead, who acts with the same rights. */
  | 'DEPUTY'
  /** The local POMH lead: exactly one at any time. */
  | 'LOCAL_LEAD';

/** Approves a version that was submitted for its check. */
export type ApproveProgrammeInput = {
  /** The `version` of that programme version as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The version of the programme. */
  readonly programmeVersionId: string;
};

/** Makes room for a file of the edition that is in the making. */
export type AttachInterventionFileInput = {
  /** The `version` of the intervention as you read it. */
  readonly expectedVersion: number;
  /** The name of the file, 5 to 100 characters, which ends in its type. */
  readonly fileName: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The intervention. */
  readonly interventionId: string;
};

/** Makes room for a file that goes with an audit cycle. */
export type AttachMaterialInput = {
  /** Why it is added, 10 to 300 characters, once the materials are out: every member is written to about it, with this reason. Left out before. */
  readonly additionReason?: string | null | undefined;
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The name of the file, which ends in its type: pdf, docx, xlsx, pptx, png, jpg, jpeg, csv or txt. What is sent has to be of that type, without macros. */
  readonly fileName: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What it is. */
  readonly kind: MaterialKind;
  /** What it is called, 3 to 120 characters. */
  readonly title: string;
};

/** What became of a planned cycle. */
export type AuditCycleChangeKind =
  /** It was cancelled: it does not take place. */
  | 'CANCELLED'
  /** Days of its schedule were moved. */
  | 'RESCHEDULED';

/** What a cycle is for. */
export type AuditCycleKind =
  /** The first audit against a version of the standards. */
  | 'BASELINE'
  /** An audit against the standards of its baseline, to see what has changed. */
  | 'RE_AUDIT'
  /** A later audit against the standards of its baseline, to see change over a longer time. */
  | 'SUPPLEMENTARY';

/** Where a cycle stands today by its schedule. Collection and submission may overlap; the later one then names the phase. */
export type AuditCyclePhase =
  /** The submission window is over; the report is not due yet. */
  | 'ANALYSIS'
  /** It is in the timetable; the audit materials have not been due yet. */
  | 'ANNOUNCED'
  /** It does not take place. */
  | 'CANCELLED'
  /** From the day on which collection opens to the day before submission opens. */
  | 'COLLECTION'
  /** The audit materials are due or out; collection has not opened. */
  | 'PREPARATION'
  /** From the day of the report on. */
  | 'REPORT_DUE'
  /** From the day on which submission opens to the last day of its window. */
  | 'SUBMISSION';

/** One data item. Beside the common fields, give those of its kind only: others are refused. */
export type AuditItemInput = {
  /** The most decimal places, 0 to 10: for DECIMAL. */
  readonly decimalPlaces?: number | null | undefined;
  /** The earliest day accepted: for CIVIL_DATE. */
  readonly earliest?: string | null | undefined;
  /** How to answer it. */
  readonly help?: string | null | undefined;
  /** Whether a complete case needs an answer, wherever the item is visible. */
  readonly isRequired: boolean;
  /** What kind of answer it takes. */
  readonly kind: AuditItemKind;
  /** The question. */
  readonly label: string;
  /** The latest day accepted: for CIVIL_DATE. */
  readonly latest?: string | null | undefined;
  /** The largest number accepted: for INTEGER, DECIMAL and AGE_YEARS. */
  readonly maximum?: number | null | undefined;
  /** The most characters, 1 to 200: for SHORT_TEXT, which needs it. */
  readonly maximumLength?: number | null | undefined;
  /** The smallest number accepted: for INTEGER, DECIMAL and AGE_YEARS. */
  readonly minimum?: number | null | undefined;
  /** Its name in expressions and in CSV files: lowerCamel, unique in the tool. */
  readonly name: string;
  /** The answers to choose from: for CHOICE, MULTIPLE_CHOICE and AGE_BAND. */
  readonly options?: ReadonlyArray<AuditItemOptionInput> | null | undefined;
  /** The code of the section in which it stands. */
  readonly section: string;
  /** The stratum that its answers make; each once in a tool. */
  readonly stratum?: Stratum | null | undefined;
  /** The unit, for example "months": for INTEGER and DECIMAL. */
  readonly unit?: string | null | undefined;
  /** When it is asked: a condition in CEL. Left out, always. */
  readonly visibleWhen?: string | null | undefined;
};

/** What kind of answer a data item takes. */
export type AuditItemKind =
  /** The age as one of several bands. In CEL a `string`: the band's code. */
  | 'AGE_BAND'
  /** The age in completed years. In CEL an `int`. */
  | 'AGE_YEARS'
  /** Yes or no. In CEL a `bool`. */
  | 'BOOLEAN'
  /** One option of several. In CEL a `string`: the option's code. */
  | 'CHOICE'
  /** A day in the calendar, never a date of birth. In CEL a civil date. */
  | 'CIVIL_DATE'
  /** A decimal number. In CEL a `double`. */
  | 'DECIMAL'
  /** A whole number. In CEL an `int`. */
  | 'INTEGER'
  /** Any number of options, none included. In CEL a `list(string)`: the options' codes. */
  | 'MULTIPLE_CHOICE'
  /** A few words, screened for identifiers. In CEL a `string`. */
  | 'SHORT_TEXT';

/** One answer to choose. */
export type AuditItemOptionInput = {
  /** What is stored and used in expressions, unique in the item. */
  readonly code: string;
  /** What is shown. */
  readonly label: string;
};

/** A check across items. */
export type AuditRuleInput = {
  /** The code under which a case is told that it breaks the rule, unique in the tool. */
  readonly code: string;
  /** What has to hold: a condition in CEL over the data items. */
  readonly holds: string;
  /** The names of the items beside which the message is shown. */
  readonly items: ReadonlyArray<string>;
  /** What is said when it is broken: what to do about it. */
  readonly message: string;
  /** What a broken rule means for a case. */
  readonly severity: RuleSeverity;
};

/** A page or heading of the form. */
export type AuditSectionInput = {
  /** The code that its items name, unique in the tool. */
  readonly code: string;
  /** What to know before filling it in. */
  readonly help?: string | null | undefined;
  /** The heading. */
  readonly title: string;
};

/** A data-collection form. */
export type AuditToolInput = {
  /** The data items, in the order of the form. */
  readonly items: ReadonlyArray<AuditItemInput>;
  /** The checks across items; may be empty. */
  readonly rules: ReadonlyArray<AuditRuleInput>;
  /** The sections, in the order of the form. */
  readonly sections: ReadonlyArray<AuditSectionInput>;
};

/** What one case of an audit is. */
export type AuditUnit =
  /** One episode of care; a patient may have several. */
  | 'EPISODE'
  /** One patient. */
  | 'PATIENT';

/** Whether results are out. */
export type BenchmarkState =
  /** Published; they never change under this revision. */
  | 'PUBLISHED'
  /** Prepared, for the central team to look at; nobody else sees them, and they may still change. */
  | 'STAGED';

/** Cancels an audit cycle. */
export type CancelAuditCycleInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The `version` of the cycle as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters on one line. Everybody can read it. */
  readonly reason: string;
};

/** Cancels a workshop. */
export type CancelWorkshopInput = {
  /** The `version` of the workshop as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters: whoever is registered reads it. */
  readonly reason: string;
  /** The workshop. */
  readonly workshopId: string;
};

/** Cancels a registration for a workshop. */
export type CancelWorkshopRegistrationInput = {
  /** The `version` of the registration as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The registration. */
  readonly registrationId: string;
};

/** Where a team works. */
export type CareSetting =
  /** An acute ward for adults. */
  | 'ADULT_ACUTE_WARD'
  /** A child and adolescent mental health service. */
  | 'CAMHS'
  /** A community team for adults. */
  | 'COMMUNITY_ADULT'
  /** A community team for older adults. */
  | 'COMMUNITY_OLDER_ADULT'
  /** A forensic or secure ward. */
  | 'FORENSIC_WARD'
  /** A learning disability service. */
  | 'LEARNING_DISABILITY'
  /** A ward for older adults. */
  | 'OLDER_ADULT_WARD'
  /** Another setting. */
  | 'OTHER'
  /** A psychiatric intensive care unit. */
  | 'PSYCHIATRIC_INTENSIVE_CARE'
  /** A rehabilitation ward. */
  | 'REHABILITATION_WARD';

/** What happened to a case. */
export type CaseChangeKind =
  /** Its answers or its team were changed. */
  | 'AMENDED'
  /** It was entered, by form, in one call with others, or with a file. */
  | 'ENTERED'
  /** It was removed, for the reason given. */
  | 'REMOVED';

/** One of several cases. Name the team by its id or by its code. */
export type CaseInput = {
  /** The answers by the name of the item; leave out, or give null for, what has no value. */
  readonly answers: Record<string, unknown>;
  /** The team's code. Give this or the id. */
  readonly teamCode?: string | null | undefined;
  /** The team's id. Give this or the code. */
  readonly teamId?: string | null | undefined;
};

/** Whether a case counts. */
export type CaseState =
  /** The form is filled in without an error: it counts. */
  | 'COMPLETE'
  /** Something is still to come or to be put right: it counts nowhere. */
  | 'DRAFT';

/** What a file does to the cases that are there. */
export type CaseUploadMode =
  /** Its cases are added. A row that is there already, with the same team and answers, is not added again. */
  | 'ADD'
  /** It takes the place of all cases that you may write: those that it does not hold are removed. */
  | 'REPLACE';

/** Where an upload stands. */
export type CaseUploadState =
  /** The file has not come yet: send it to the `uploadUrl`. */
  | 'AWAITING_FILE'
  /** Every row is a complete case: commit the upload, or discard it. */
  | 'CHECKED'
  /** Its cases are in the submission. */
  | 'COMMITTED'
  /** It was dropped, or nobody decided in time; nothing of it is kept. */
  | 'DISCARDED'
  /** The file has errors: nothing of it was stored. Put them right and start another upload. */
  | 'REFUSED';

/** Whether the organisations that took part in both cycles moved as all cases together did. */
export type ChangeAgreement =
  /** They did not move the other way. */
  | 'AGREE'
  /** They moved the other way: those who joined and those who left made the difference. */
  | 'DISAGREE'
  /** That cannot be said: too few took part in both, or joined, or left, or had one of the outcomes, for nobody to be recognised. */
  | 'WITHHELD';

/** What a change is called, by its 95 % interval. */
export type ChangeDirection =
  /** The rate has risen, on a standard that calls neither direction better. */
  | 'HIGHER'
  /** The interval leaves out zero, on the better side. */
  | 'IMPROVED'
  /** The rate has fallen, on a standard that calls neither direction better. */
  | 'LOWER'
  /** The interval holds zero: chance alone may have made the difference. */
  | 'NO_CLEAR_CHANGE'
  /** The interval leaves out zero, on the worse side. */
  | 'WORSE';

/** Has a membership lapse, or an organisation return. */
export type ChangeMembershipInput = {
  /** What happens. */
  readonly change: MembershipChange;
  /** The first day on which it is no member any more, or is one again. */
  readonly effectiveOn: string;
  /** The `version` of the organisation as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** Why, 3 to 500 characters, without anything that identifies a person. */
  readonly reason: string;
};

/** Changes a subscription; what is left out stays as it is. */
export type ChangeSubscriptionInput = {
  /** The `version` of the subscription as you read it. */
  readonly expectedVersion: number;
  /** How often from now on. */
  readonly rhythm?: NewsRhythm | null | undefined;
  /** Your subscription. */
  readonly subscriptionId: string;
  /** The last day on which a mail may come, within two years from today. */
  readonly untilOn?: string | null | undefined;
};

/** Closes a data query. */
export type CloseDataQueryInput = {
  /** The data query. */
  readonly dataQueryId: string;
  /** The version of the data query that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Takes the cases of a checked file over into the submission. */
export type CommitCaseUploadInput = {
  /** The version of the upload that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The upload. */
  readonly uploadId: string;
};

/** Closes an action that is done. */
export type CompleteActionInput = {
  /** The `version` of the action as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The action. */
  readonly plannedActionId: string;
  /** What came of it, 3 to 2000 characters, without anything that identifies a person. */
  readonly review: string;
};

/** Where a data query stands. */
export type DataQueryState =
  /** The lead has answered; the central team has not closed it yet. */
  | 'ANSWERED'
  /** It is settled. */
  | 'CLOSED'
  /** It waits for an answer of the lead. */
  | 'OPEN';

/** What is wrong with a part of a definition. */
export type DefinitionProblemCode =
  /** An item asks for a date of birth. */
  | 'DATE_OF_BIRTH'
  /** Something has the name, code or number of another. */
  | 'DUPLICATE'
  /** A part that is needed is empty. */
  | 'EMPTY'
  /** An expression calls a function with something that it cannot take. */
  | 'INVALID_ARGUMENT'
  /** A link is no https address. */
  | 'INVALID_LINK'
  /** An item has a name that expressions could not use. */
  | 'INVALID_NAME'
  /** The standards are not numbered from 1 without gaps. */
  | 'INVALID_NUMBER'
  /** An option could not be told apart or written in a file. */
  | 'INVALID_OPTION'
  /** Limits leave no answer, or are none. */
  | 'INVALID_RANGE'
  /** An item of this kind cannot be that stratum. */
  | 'INVALID_STRATUM'
  /** A target is no whole percentage, or stands where there is no better side. */
  | 'INVALID_TARGET'
  /** An expression is neither true nor false. */
  | 'NOT_A_CONDITION'
  /** A rule has a code of the platform’s own. */
  | 'RESERVED_CODE'
  /** An item has a name that means something else already. */
  | 'RESERVED_NAME'
  /** An expression gives a variable an item's name. */
  | 'SHADOWED_NAME'
  /** An expression cannot be read. */
  | 'SYNTAX'
  /** An expression is too long. */
  | 'TOO_LONG'
  /** A standard has more exclusions than can be stored. */
  | 'TOO_MANY_EXCLUSIONS'
  /** An expression combines types that do not go together. */
  | 'TYPE'
  /** An expression calls a function that is not there. */
  | 'UNKNOWN_FUNCTION'
  /** A rule names an item that is not there. */
  | 'UNKNOWN_ITEM'
  /** An expression names an item that is not there. */
  | 'UNKNOWN_NAME'
  /** An expression compares an item with an option that it does not have. */
  | 'UNKNOWN_OPTION'
  /** An item names a section that is not there. */
  | 'UNKNOWN_SECTION'
  /** An expression uses a part of CEL that is not supported. */
  | 'UNSUPPORTED'
  /** An item's visibility depends on itself. */
  | 'VISIBILITY_CYCLE';

/** Delegates one programme of an organisation to a QIP lead. */
export type DelegateQipLeadInput = {
  /** The first day; left out, from this moment. */
  readonly fromOn?: string | null | undefined;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** Who becomes QIP lead, for example a CAMHS consultant. */
  readonly personId: string;
  /** The programme. */
  readonly programmeId: string;
  /** The first day on which it holds no more; left out, it holds until it is revoked. */
  readonly untilOn?: string | null | undefined;
};

/** Drops an upload. */
export type DiscardCaseUploadInput = {
  /** The version of the upload that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The upload. */
  readonly uploadId: string;
};

/** Begins an intervention. */
export type DraftInterventionInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What it is. */
  readonly kind: InterventionKind;
  /** The programme that it is specific to; left out for a general one. */
  readonly programmeId?: string | null | undefined;
  /** What it is for and how it is used, 3 to 4000 characters. */
  readonly summary: string;
  /** The title, one line of 3 to 200 characters. */
  readonly title: string;
};

/** Drafts a programme with its first version. */
export type DraftProgrammeInput = {
  /** The data-collection form. */
  readonly auditTool: AuditToolInput;
  /** What one case is. */
  readonly auditUnit: AuditUnit;
  /** The clinical area, 3 to 200 characters. */
  readonly clinicalArea: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The day by which the guidance behind it is to be looked at again. */
  readonly nextReviewOn: string;
  /** The audit standards. */
  readonly standards: ReadonlyArray<StandardInput>;
  /** The title, 3 to 200 characters. */
  readonly title: string;
  /** The topic number: one to three digits, of no other programme. */
  readonly topic: string;
};

/** Closes an action that will not be done. */
export type DropActionInput = {
  /** The `version` of the action as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The action. */
  readonly plannedActionId: string;
  /** Why, 3 to 500 characters, without anything that identifies a person. */
  readonly reason: string;
};

/** Ends the time of a local lead or a deputy. */
export type EndAppointmentInput = {
  /** The appointment. */
  readonly appointmentId: string;
  /** The `version` of the appointment as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters, without anything that identifies a person. */
  readonly reason: string;
  /** The first day out of office. */
  readonly untilOn: string;
};

/** Ends a subscription. */
export type EndSubscriptionInput = {
  /** The `version` of the subscription as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Your subscription. */
  readonly subscriptionId: string;
};

/** Enrols an organisation in an audit cycle. */
export type EnrolInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** How many cases you expect to submit, 0 to 100,000; left out when you cannot say. */
  readonly casesExpected?: number | null | undefined;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Your organisation. */
  readonly organisationId: string;
};

/** The guidance that a standard rests on. */
export type EvidenceInput = {
  /** Who published it, for example NICE. */
  readonly body: string;
  /** The code of the guidance, for example CG185. */
  readonly code: string;
  /** The https address at which it can be read. */
  readonly link?: string | null | undefined;
  /** The recommendation within it. */
  readonly recommendation?: string | null | undefined;
};

/** Why an eligible case is left out of a standard. */
export type ExclusionInput = {
  /** The code under which the reason is counted, unique in the standard. */
  readonly code: string;
  /** The reason in words. */
  readonly reason: string;
  /** The condition, in CEL over the data items. */
  readonly when: string;
};

/** Gives one organisation more time in an audit cycle. */
export type ExtendSubmissionInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** Its own last day, later than the audit cycle's. */
  readonly closesOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** Why, 3 to 500 characters; the organisation can read it. */
  readonly reason: string;
};

/** How far out a line of the funnel is. */
export type FunnelLevel =
  /** The 99.8 % line: three sigma, the action level. */
  | 'ALARM'
  /** The 95 % line: two sigma. */
  | 'ALERT';

/** Where a rate lies in the funnel. The side says nothing of better or worse. */
export type FunnelZone =
  /** On or above the upper 99.8 % line: the action level. */
  | 'ABOVE_ALARM'
  /** On or above the upper 95 % line. */
  | 'ABOVE_ALERT'
  /** On or below the lower 99.8 % line: the action level. */
  | 'BELOW_ALARM'
  /** On or below the lower 95 % line. */
  | 'BELOW_ALERT'
  /** Within the lines. */
  | 'WITHIN';

/** What the central team decides about an example of good practice. */
export type GoodPracticeDecision =
  /** Nobody but its organisation sees it. */
  | 'DECLINE'
  /** All members see it. */
  | 'PUBLISH';

/** Where an example of good practice stands. */
export type GoodPracticeState =
  /** The central team has declined it. */
  | 'DECLINED'
  /** The central team has published it: all members see it. */
  | 'PUBLISHED'
  /** The central team has not reviewed it yet. */
  | 'SHARED';

/** Lets a partner tool read the organisation's own published results. */
export type GrantPartnerAccessInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation whose results may be read. */
  readonly organisationId: string;
  /** The tool that may read them. */
  readonly partnerToolId: string;
};

/** Grants a role to a person. */
export type GrantRoleInput = {
  /** A data collector's audit cycle. */
  readonly auditCycleId?: string | null | undefined;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Where it holds: for every role but that of the central team. */
  readonly organisationId?: string | null | undefined;
  /** Who gets the role. */
  readonly personId: string;
  /** A QIP lead's programme. */
  readonly programmeId?: string | null | undefined;
  /** The role. */
  readonly role: GrantableRole;
  /** A data collector's teams; left out, all teams of the organisation. */
  readonly teamIds?: ReadonlyArray<string> | null | undefined;
};

/** A role that is granted to a person. */
export type GrantableRole =
  /** The central team: authors programmes, plans cycles, locks, analyses and publishes. */
  | 'CENTRAL_TEAM'
  /** Enters and corrects cases of one cycle in one organisation, optionally of some teams only. */
  | 'DATA_COLLECTOR'
  /** Leads one programme in one organisation. */
  | 'QIP_LEAD'
  /** Reads one organisation's published reports. */
  | 'VIEWER';

/** The kind of identifying information that a value looks like. */
export type IdentifierKind =
  /** Ten digits that begin with a date and end with the check digit of a CHI number. */
  | 'CHI_NUMBER'
  /** A date that by its context or the age it implies is a date of birth. */
  | 'DATE_OF_BIRTH'
  /** An e-mail address. */
  | 'EMAIL_ADDRESS'
  /** A person's or a place's name. */
  | 'NAME'
  /** Ten digits whose check digit is that of an NHS number. */
  | 'NHS_NUMBER'
  /** A telephone number. */
  | 'PHONE_NUMBER'
  /** A full postcode. */
  | 'POSTCODE'
  /** An ODS code of a site or organisation. */
  | 'SITE_CODE';

/** Takes a programme in from a file. */
export type ImportProgrammeInput = {
  /** The `version` of that programme version as you read it. Left out for a new programme. */
  readonly expectedVersion?: number | null | undefined;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The day of the next review, in place of the file's. */
  readonly nextReviewOn?: string | null | undefined;
  /** The newest version of the programme of that topic: a draft to replace, or a frozen one to follow. Left out for a new programme. */
  readonly programmeVersionId?: string | null | undefined;
  /** The file's text in YAML 1.2 or JSON, of the form qip-programme/1, up to 300,000 characters. `ProgrammeVersion.exports` gives such files and their JSON Schema. */
  readonly text: string;
};

/** What an intervention is. */
export type InterventionKind =
  /** Material for discussion with clinicians. */
  | 'DISCUSSION_MATERIAL'
  /** Slides for teaching, which a local champion delivers. */
  | 'EDUCATIONAL_SLIDE_SET'
  /** A practical support tool for clinicians. */
  | 'PRACTICAL_TOOL'
  /** Material for service users. */
  | 'SERVICE_USER_MATERIAL';

/** Somebody to whom an intervention is passed on. */
export type InterventionRecipientInput = {
  /** As what the person receives it. */
  readonly capacity: RecipientCapacity;
  /** A person who holds a role in the organisation. */
  readonly personId: string;
};

/** Where an intervention stands in the library. */
export type InterventionState =
  /** No edition is published yet: only the central team sees it. */
  | 'DRAFT'
  /** It can be adopted. */
  | 'PUBLISHED'
  /** It is no longer offered, and the reason says why. */
  | 'WITHDRAWN';

/** Where an invitation stands. */
export type InvitationState =
  /** It was accepted: the person can sign in. */
  | 'ACCEPTED'
  /** Nobody accepted it in time. */
  | 'EXPIRED'
  /** It can be accepted. */
  | 'OPEN'
  /** It was withdrawn, or replaced by a later one. */
  | 'WITHDRAWN';

/** Invites a person to sign in: somebody new, or somebody who has not accepted yet. */
export type InvitePersonInput = {
  /** The name as colleagues know it, 2 to 100 characters. */
  readonly displayName?: string | null | undefined;
  /** One work e-mail address. */
  readonly email?: string | null | undefined;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation to which the person is invited; the central team may leave it out. */
  readonly organisationId?: string | null | undefined;
  /** A person who was invited before and has not accepted. Give this, or a name and an address. */
  readonly personId?: string | null | undefined;
};

/** How much a finding weighs. */
export type IssueSeverity =
  /** It has to be put right: a case with an error is not complete. */
  | 'ERROR'
  /** It is worth a second look, and stands in the way of nothing. */
  | 'WARNING';

/** Locks an audit cycle. */
export type LockAuditCycleInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why it is locked, 3 to 500 characters; needed while the window is still open, for one organisation at least. */
  readonly reason?: string | null | undefined;
  /** What becomes of submissions that nobody has signed off. */
  readonly unsigned: UnsignedChoice;
};

/** Where a dispatch stands. */
export type MaterialDispatchState =
  /** The mail server has refused the mail, or was away for too long: see `lastFailure`, and retry. */
  | 'FAILED'
  /** The mail is made and on its way; it is tried again where the mail server does not take it. */
  | 'QUEUED'
  /** The mail server has taken the mail. */
  | 'SENT'
  /** The organisation has no local lead: it goes to whoever is appointed while the materials are out. For some minutes also before a mail is made. */
  | 'WAITING_FOR_LEAD';

/** What a material is. */
export type MaterialKind =
  /** A form to collect data on, on paper or in a spreadsheet. */
  | 'DATA_COLLECTION_FORM'
  /** How to take part: the protocol, whom to include, help with the items. */
  | 'GUIDANCE'
  /** A letter about the programme. */
  | 'LETTER'
  /** Something else. */
  | 'OTHER';

/** What is done to a membership. */
export type MembershipChange =
  /** The open period of membership ends. */
  | 'LAPSE'
  /** A new period of membership begins. */
  | 'RETURN';

/** What the share of missing data asks for. */
export type MissingAdvice =
  /** Nothing: at most a tenth is missing. */
  | 'NONE'
  /** To show the figure, and neither to flag nor to rank it: more than a quarter is missing. */
  | 'SHOW_ONLY'
  /** A warning: more than a tenth is missing. */
  | 'WARN';

/** What becomes of a case for which it cannot be decided whether the standard is met. */
export type MissingDataRule =
  /** It is not met: the standard is one of documented evidence, and what is not written down is not there. */
  | 'COUNT_AS_NOT_MET'
  /** It is counted as missing data. */
  | 'REPORT_AS_MISSING';

/** A team to register. */
export type NewTeamInput = {
  /** Where it works. */
  readonly careSetting: CareSetting;
  /** The local code: 1–8 of A–Z and 0–9, at most three letters in a row, nothing that names a place or person. */
  readonly code: string;
};

/** What became of a mail. */
export type NewsDeliveryState =
  /** It could not be sent, and is not tried any more. */
  | 'FAILED'
  /** The mail server has taken it. */
  | 'SENT'
  /** It is about to be sent, perhaps not for the first time. */
  | 'WAITING';

/** What a subscription is about. */
export type NewsKind =
  /** Interventions that are new in the library, and new editions of them. */
  | 'LIBRARY_NEWS'
  /** Results of audit cycles that are published, and corrections of them. */
  | 'RESULTS'
  /** Audit cycles that are planned, moved or cancelled. */
  | 'TIMETABLE_CHANGES';

/** How often news are mailed, at seven in the morning in London. */
export type NewsRhythm =
  /** Every day. */
  | 'DAILY'
  /** On the first of the month. */
  | 'MONTHLY'
  /** On Mondays. */
  | 'WEEKLY';

/** Where a subscription stands. */
export type NewsSubscriptionState =
  /** It was ended. */
  | 'ENDED'
  /** Its last day is over. */
  | 'EXPIRED'
  /** Mails come. */
  | 'LIVE';

/** Records an organisation's nomination of its local lead. */
export type NominateLocalLeadInput = {
  /** The first day in office. */
  readonly fromOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** The person who takes the office. */
  readonly personId: string;
  /** The person's profession. */
  readonly profession: Profession;
};

/** Why a day is no working day in England. */
export type NonWorkingDayKind =
  /** A bank holiday, or the day that stands for one that fell on a weekend. */
  | 'BANK_HOLIDAY'
  /** A Saturday or a Sunday. */
  | 'WEEKEND';

/** What kind of member an organisation is. */
export type OrganisationKind =
  /** A health board. */
  | 'HEALTH_BOARD'
  /** An independent specialist organisation. */
  | 'INDEPENDENT'
  /** An NHS Trust or NHS Foundation Trust. */
  | 'NHS_TRUST';

/** Where one case stands on one standard: exactly one of the five. */
export type OutcomeState =
  /** Eligible, but left out for the reason given. */
  | 'EXCLUDED'
  /** Eligible, and the standard is met. */
  | 'MET'
  /** It cannot be told: the items named have no value. */
  | 'MISSING_DATA'
  /** Not eligible: the standard does not speak of this case. */
  | 'NOT_APPLICABLE'
  /** Eligible, and the standard is not met. */
  | 'NOT_MET';

/** Why an organisation has a window of its own. */
export type OwnWindowKind =
  /** The central team gave it more time, before the cycle is locked. */
  | 'EXTENSION'
  /** The central team reopened its submission, for a correction. */
  | 'REOPENING';

/** How an organisation took part in a cycle. */
export type Participation =
  /** It was not enrolled, or withdrew. */
  | 'NOT_ENROLLED'
  /** It is enrolled; you learn at the lock whether its cases count. */
  | 'NOT_KNOWN_YET'
  /** It was enrolled, and no case of it counts. */
  | 'NO_CASES'
  /** It was enrolled, and submitted cases. */
  | 'TOOK_PART';

/** How a member organisation stands to an audit cycle. */
export type ParticipationState =
  /** It takes part. */
  | 'ENROLLED'
  /** It has not enrolled, and no audit materials were sent to it: there was no lead, or the mail has not gone out. */
  | 'NEVER_ASKED'
  /** The audit materials were sent to its lead, and it has not enrolled. */
  | 'NOT_ENROLLED'
  /** It took part and withdrew. */
  | 'WITHDRAWN';

/** Records to whom an intervention was passed on. */
export type PassInterventionOnInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The intervention, of which the edition that is offered now is passed on. */
  readonly interventionId: string;
  /** Your organisation. */
  readonly organisationId: string;
  /** To whom: 1 to 50 persons, each once. */
  readonly recipients: ReadonlyArray<InterventionRecipientInput>;
};

/** Passes audit materials on. */
export type PassMaterialsOnInput = {
  /** The dispatch by which your organisation got them. */
  readonly dispatchId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The person: a QIP lead of the programme in your organisation (`delegateQipLead`). */
  readonly personId: string;
};

/** How much a table of peers says, the same for all rows. It is chosen by the sizes of the organisations and the national rate. */
export type PeerPrecision =
  /** Percentages rounded to five, and nothing of sample sizes. */
  | 'FIVE_PER_CENT'
  /** Percentages rounded to five, and sample sizes in bands. */
  | 'FIVE_PER_CENT_BANDS'
  /** Whole percentages, and sample sizes in narrow bands. */
  | 'NARROW_BANDS'
  /** Whole percentages, and nothing of sample sizes. */
  | 'NO_BANDS'
  /** Whole percentages, and sample sizes in wide bands. */
  | 'WIDE_BANDS';

/** Adds an action to the plan of an organisation for an audit cycle. */
export type PlanActionInput = {
  /** What will be done, 3 to 2000 characters, without anything that identifies a person. */
  readonly action: string;
  /** The audit cycle in which it takes part. */
  readonly auditCycleId: string;
  /** Why, as far as it is known, 3 to 2000 characters, without anything that identifies a person. */
  readonly cause: string;
  /** The day by whose end it should be done: today or later. */
  readonly dueOn: string;
  /** What falls short of the standard, 3 to 2000 characters, without anything that identifies a person. */
  readonly gap: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Your organisation. */
  readonly organisationId: string;
  /** Who is to do it, by role. */
  readonly ownerRole: ActionOwnerRole;
  /** The standard of the cycle that it is about; left out, the audit as a whole. */
  readonly standardId?: string | null | undefined;
};

/** Plans an audit cycle. From the one date given all others follow; each can be given instead. */
export type PlanAuditCycleInput = {
  /** The baseline that a re-audit or supplementary audit is measured against. */
  readonly baselineId?: string | null | undefined;
  /** Its code: the topic and one or two small letters. Left out, the next one of the programme. */
  readonly code?: string | null | undefined;
  /** The last day of data collection. Left out, the 28th. */
  readonly collectionClosesOn?: string | null | undefined;
  /** The first day of data collection. */
  readonly collectionOpensOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the cycle is for. */
  readonly kind: AuditCycleKind;
  /** What it is called within its programme, 3 to 100 characters. */
  readonly label: string;
  /** When the audit materials are sent. Left out, one calendar month before collection opens, or the next working day. */
  readonly materialsOn?: string | null | undefined;
  /** Why a version is used that breaks with the baseline's, 10 to 500 characters; only where one does. */
  readonly notComparableReason?: string | null | undefined;
  /** The programme. */
  readonly programmeId: string;
  /** The approved version to audit against. Left out, the baseline's, and for a baseline the newest. Another one makes the cycle not comparable unless it only gained items, words or warnings. */
  readonly programmeVersionId?: string | null | undefined;
  /** When the reports are due. Left out, 84 days after submission closes, or the next working day. */
  readonly reportOn?: string | null | undefined;
  /** The last day of online data submission, whole. Left out, the 28th. */
  readonly submissionClosesOn?: string | null | undefined;
  /** The first day of online data submission. Left out, the day after collection closes. */
  readonly submissionOpensOn?: string | null | undefined;
};

/** The profession of a lead, as far as the programme records it. */
export type Profession =
  /** Someone who works in clinical audit or governance. */
  | 'CLINICAL_AUDIT_OR_GOVERNANCE'
  /** Another profession. */
  | 'OTHER'
  /** A senior pharmacist. */
  | 'SENIOR_PHARMACIST'
  /** A senior psychiatrist. */
  | 'SENIOR_PSYCHIATRIST';

/** How far a version of a programme has come. */
export type ProgrammeVersionState =
  /** It is frozen: neither its audit tool nor its standards ever change. */
  | 'APPROVED'
  /** It is being written. */
  | 'DRAFT'
  /** It waits for somebody who did not write it to approve it. */
  | 'IN_CHECK';

/** Publishes a cycle's results. */
export type PublishBenchmarkInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The version of the figures that you previewed. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Publishes the edition of an intervention that is in the making. */
export type PublishInterventionInput = {
  /** The `version` of the intervention as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The intervention. */
  readonly interventionId: string;
};

/** Asks an organisation about the data of its submission. */
export type RaiseDataQueryInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The name of the item that it is about, if any. */
  readonly item?: string | null | undefined;
  /** What is asked, 3 to 1000 characters, without anything that identifies a person. */
  readonly question: string;
  /** The number of the standard that it is about, if any. */
  readonly standardNumber?: number | null | undefined;
  /** The submission. */
  readonly submissionId: string;
};

/** As what somebody receives an intervention. */
export type RecipientCapacity =
  /** Uses it in clinical work. */
  | 'CLINICIAN'
  /** Delivers the slides, or has others use the tool. */
  | 'LOCAL_CHAMPION'
  /** Anybody else of the organisation. */
  | 'OTHER'
  /** Leads the programme in the organisation. */
  | 'QIP_LEAD';

/** Records one case of a team. Name the team by its id or by its code. */
export type RecordCaseInput = {
  /** The answers by the name of the item; leave out, or give null for, what has no value. */
  readonly answers: Record<string, unknown>;
  /** Keep the case as a draft if the audit tool finds errors in it, instead of refusing it. */
  readonly asDraft?: boolean;
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** The team's code. Give this or the id. */
  readonly teamCode?: string | null | undefined;
  /** The team's id. Give this or the code. */
  readonly teamId?: string | null | undefined;
};

/** Records up to 500 cases: all of them, or none. It needs an idempotency key. */
export type RecordCasesInput = {
  /** Keep a case as a draft if the audit tool finds errors in it, instead of refusing all of them. */
  readonly asDraft?: boolean;
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The cases, 1 to 500. */
  readonly cases: ReadonlyArray<CaseInput>;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
};

/** Records that one organisation became another, by merger or renaming. */
export type RecordSuccessionInput = {
  /** The first day of the successor in its place. */
  readonly effectiveOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation before. */
  readonly predecessorId: string;
  /** The organisation after. */
  readonly successorId: string;
};

/** NHS England's regions and the other nations of the United Kingdom. */
export type Region =
  /** East of England. */
  | 'EAST_OF_ENGLAND'
  /** London. */
  | 'LONDON'
  /** Midlands. */
  | 'MIDLANDS'
  /** Northern Ireland. */
  | 'NORTHERN_IRELAND'
  /** North East and Yorkshire. */
  | 'NORTH_EAST_AND_YORKSHIRE'
  /** North West. */
  | 'NORTH_WEST'
  /** Scotland. */
  | 'SCOTLAND'
  /** South East. */
  | 'SOUTH_EAST'
  /** South West. */
  | 'SOUTH_WEST'
  /** Wales. */
  | 'WALES';

/** Registers you for a workshop. */
export type RegisterForWorkshopInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation that you lead. */
  readonly organisationId: string;
  /** The workshop. */
  readonly workshopId: string;
};

/** Registers a member organisation. */
export type RegisterOrganisationInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What kind of member it is. */
  readonly kind: OrganisationKind;
  /** The first day of its membership. */
  readonly memberFromOn: string;
  /** The registered name, 3 to 200 characters. */
  readonly name: string;
  /** The ODS code: three to six capitals and digits, unique. */
  readonly odsCode: string;
  /** Where it is. */
  readonly region: Region;
};

/** Registers a partner tool. */
export type RegisterPartnerToolInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The name under which organisations know it, 3 to 100 characters. */
  readonly name: string;
  /** The subject of its access tokens. */
  readonly subject: string;
};

/** Registers a member of staff who is to sign in. */
export type RegisterPersonInput = {
  /** The name as colleagues know it, 2 to 100 characters. */
  readonly displayName: string;
  /** One work e-mail address. */
  readonly email: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The person's subject at the identity provider, as it stands in `sub` of the tokens. */
  readonly subject: string;
};

/** Registers teams of an organisation by their local codes. */
export type RegisterTeamsInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
  /** 1 to 200 teams; all are registered, or none. */
  readonly teams: ReadonlyArray<NewTeamInput>;
};

/** How reminders come. */
export type ReminderDelivery =
  /** At most one mail a day, which holds all reminders of that day. */
  | 'DIGEST'
  /** Each reminder in a mail of its own. */
  | 'SINGLE';

/** An occasion for a reminder. */
export type ReminderKind =
  /** Actions of an action plan are overdue: the day after the first was due, and each month after. */
  | 'ACTIONS_OVERDUE'
  /** The submission window closes in three days and the submission is not signed off. */
  | 'CLOSING_SOON'
  /** Half of the submission window is over and few cases have been entered. */
  | 'HALF_TIME'
  /** The results of a cycle have been published. */
  | 'REPORT_READY'
  /** The submission window of a cycle has opened. */
  | 'WINDOW_OPENS';

/** Removes a case. */
export type RemoveCaseInput = {
  /** The case. */
  readonly caseId: string;
  /** The version of the case that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why it is removed, 3 to 500 characters. Kept in the history; nothing about a patient. */
  readonly reason: string;
};

/** Takes a file out of the edition that is in the making. */
export type RemoveInterventionFileInput = {
  /** The `version` of the intervention as you read it. */
  readonly expectedVersion: number;
  /** The file. */
  readonly fileId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The intervention. */
  readonly interventionId: string;
};

/** Takes a material away. */
export type RemoveMaterialInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The material. */
  readonly materialId: string;
};

/** Makes a new address of an organisation's calendar. */
export type RenewCalendarLinkInput = {
  /** Your organisation. */
  readonly organisationId: string;
};

/** Reopens a submission for a correction. */
export type ReopenSubmissionInput = {
  /** The last day on which the organisation can correct it. */
  readonly closesOn: string;
  /** The version of the submission that you have seen. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters; the organisation can read it. */
  readonly reason: string;
  /** The submission. */
  readonly submissionId: string;
};

/** Moves days of an audit cycle. What is left out stays where it is: nothing follows from another day here. */
export type RescheduleAuditCycleInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The last day of data collection. */
  readonly collectionClosesOn?: string | null | undefined;
  /** The first day of data collection. */
  readonly collectionOpensOn?: string | null | undefined;
  /** The `version` of the cycle as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** When the audit materials are sent. */
  readonly materialsOn?: string | null | undefined;
  /** Why, 3 to 500 characters on one line. Everybody can read it. */
  readonly reason: string;
  /** When the reports are due. */
  readonly reportOn?: string | null | undefined;
  /** The last day of online data submission, whole. */
  readonly submissionClosesOn?: string | null | undefined;
  /** The first day of online data submission. */
  readonly submissionOpensOn?: string | null | undefined;
};

/** Moves a workshop. */
export type RescheduleWorkshopInput = {
  /** The `version` of the workshop as you read it. */
  readonly expectedVersion: number;
  /** The day on which it is held: today or later. */
  readonly heldOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The last day of registration; left out, seven days before the workshop. */
  readonly registrationClosesOn?: string | null | undefined;
  /** Where it is held, one line of 3 to 200 characters; left out, where it was. */
  readonly venue?: string | null | undefined;
  /** The workshop. */
  readonly workshopId: string;
};

/** Retires a team. */
export type RetireTeamInput = {
  /** The `version` of the team as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The first day on which no case may be added for it: today or later. It can be changed until then. */
  readonly retiredOn: string;
  /** The team. */
  readonly teamId: string;
};

/** Tries a dispatch again. */
export type RetryDispatchInput = {
  /** The dispatch. */
  readonly dispatchId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Sends a version back to its authors. */
export type ReturnProgrammeInput = {
  /** The `version` of that programme version as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The version of the programme. */
  readonly programmeVersionId: string;
  /** What has to change before it can be approved, 10 to 500 characters. */
  readonly reason: string;
};

/** Reviews an example of good practice. */
export type ReviewGoodPracticeInput = {
  /** The decision. */
  readonly decision: GoodPracticeDecision;
  /** The `version` of the example as you read it. */
  readonly expectedVersion: number;
  /** The example. */
  readonly goodPracticeId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters; needed when it is declined. The organisation reads it. */
  readonly reason?: string | null | undefined;
};

/** Says anew what an open action is, as a whole. */
export type ReviseActionInput = {
  /** What will be done, 3 to 2000 characters, without anything that identifies a person. */
  readonly action: string;
  /** Why, as far as it is known, 3 to 2000 characters, without anything that identifies a person. */
  readonly cause: string;
  /** The day by whose end it should be done: today or later. */
  readonly dueOn: string;
  /** The `version` of the action as you read it. */
  readonly expectedVersion: number;
  /** What falls short of the standard, 3 to 2000 characters, without anything that identifies a person. */
  readonly gap: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Who is to do it, by role. */
  readonly ownerRole: ActionOwnerRole;
  /** The action. */
  readonly plannedActionId: string;
  /** How it goes, 3 to 2000 characters, without anything that identifies a person; left out, nothing. */
  readonly review?: string | null | undefined;
  /** The standard of the cycle that it is about; left out, the audit as a whole. */
  readonly standardId?: string | null | undefined;
};

/** Corrects a cycle's published results with the figures of a later lock. */
export type ReviseBenchmarkInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The version of the figures that you previewed. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why the published results are corrected, 3 to 500 characters. All who read the results read it: name no organisation. */
  readonly reason: string;
};

/** Changes the edition of an intervention that is in the making, or begins the next one. */
export type ReviseInterventionInput = {
  /** What differs from the edition before, 3 to 2000 characters; left out for the first one. */
  readonly changes?: string | null | undefined;
  /** The `version` of the intervention as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The intervention. */
  readonly interventionId: string;
  /** What it is for and how it is used, 3 to 4000 characters. */
  readonly summary: string;
  /** The title, one line of 3 to 200 characters. */
  readonly title: string;
};

/** Rewrites the newest version of a programme. */
export type ReviseProgrammeInput = {
  /** The whole data-collection form. */
  readonly auditTool: AuditToolInput;
  /** Another audit unit; only until the first version is approved. */
  readonly auditUnit?: AuditUnit | null | undefined;
  /** Another clinical area, 3 to 200 characters; only until the first version is approved. */
  readonly clinicalArea?: string | null | undefined;
  /** The `version` of that programme version as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The day by which the guidance behind it is to be looked at again. */
  readonly nextReviewOn: string;
  /** The programme's newest version: a draft to replace, or a frozen one to follow. */
  readonly programmeVersionId: string;
  /** All audit standards. */
  readonly standards: ReadonlyArray<StandardInput>;
  /** Another title, 3 to 200 characters; only until the first version is approved. */
  readonly title?: string | null | undefined;
};

/** Ends a partner tool's access to the organisation's own results. */
export type RevokePartnerAccessInput = {
  /** The version that you read. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The permission to end. */
  readonly partnerGrantId: string;
};

/** Revokes a role. */
export type RevokeRoleInput = {
  /** The version that you read. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The grant to end. */
  readonly roleGrantId: string;
};

/** A role that somebody holds. */
export type Role =
  /** The central team. */
  | 'CENTRAL_TEAM'
  /** Enters and corrects cases of one cycle in one organisation. */
  | 'DATA_COLLECTOR'
  /** The local POMH lead of an organisation, or a deputy. */
  | 'LOCAL_LEAD'
  /** A machine client that reads published results. */
  | 'PARTNER_TOOL'
  /** Leads one programme in one organisation. */
  | 'QIP_LEAD'
  /** Reads one organisation's published reports. */
  | 'VIEWER';

/** What a broken rule means for a case. */
export type RuleSeverity =
  /** The case cannot be complete. */
  | 'ERROR'
  /** The answers are unusual and should be looked at again. */
  | 'WARNING';

/** Schedules a regional workshop. */
export type ScheduleWorkshopInput = {
  /** The day on which it is held: today or later. */
  readonly heldOn: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** How many places it has, 1 to 10,000. */
  readonly placeCount: number;
  /** The region that it is for. */
  readonly region: Region;
  /** The last day of registration; left out, seven days before the workshop. */
  readonly registrationClosesOn?: string | null | undefined;
  /** What it is about, one line of 3 to 200 characters. */
  readonly title: string;
  /** Where it is held, one line of 3 to 200 characters. */
  readonly venue: string;
};

/** Writes to current local leads: to those of a region, to those whose organisations take part in a programme, to those of both, or to all. */
export type SendNoticeInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Only the leads of organisations enrolled in a cycle of this programme; left out, of all. */
  readonly programmeId?: string | null | undefined;
  /** Only the leads of this region; left out, of every one. */
  readonly region?: Region | null | undefined;
  /** The subject, one line of 3 to 150 characters. Nothing that identifies a person. */
  readonly subject: string;
  /** What it says, 3 to 5,000 characters; an empty line begins a paragraph. Nothing that identifies a person. */
  readonly text: string;
};

/** Chooses which reminders you want, and how. */
export type SetReminderPreferencesInput = {
  /** How they are to come; left out, a digest where you lead in several organisations. */
  readonly delivery?: ReminderDelivery | null | undefined;
  /** The `version` of your preferences as you read them; 0 before your first choice. */
  readonly expectedVersion: number;
  /** The occasions on which you want to be reminded; none of them is a choice too. */
  readonly kinds: ReadonlyArray<ReminderKind>;
};

/** Shares an example of good practice. */
export type ShareGoodPracticeInput = {
  /** What was done and what came of it, 3 to 5000 characters, without anything that identifies a person or your organisation. */
  readonly description: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation whose example it is. */
  readonly organisationId: string;
  /** The programme that it is about, if any. */
  readonly programmeId?: string | null | undefined;
  /** What it is, 3 to 200 characters, without anything that identifies a person or your organisation. */
  readonly title: string;
  /** The workshop for which it is shared, if any. */
  readonly workshopId?: string | null | undefined;
};

/** How much of a figure is shown at its number of cases. */
export type ShownDetail =
  /** Five to nine: counts and interval, no percentage as a headline, no flag. */
  | 'COUNTS'
  /** Twenty and more. */
  | 'EVERYTHING'
  /** One to four: so said in anything that travels; the figure itself on the owner’s screen only. */
  | 'FEWER_THAN_FIVE'
  /** No eligible cases: neither 0 % nor an error. */
  | 'NO_ELIGIBLE_CASES'
  /** Ten to nineteen: whole percentage, interval and flag. */
  | 'WHOLE_PERCENT';

/** Signs off what an organisation submits to an audit cycle. */
export type SignOffSubmissionInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The version of the submission that you have seen; 0 where there is none, to vouch for no eligible cases. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The organisation. */
  readonly organisationId: string;
};

/** Whether a higher or a lower rate is better. */
export type StandardDirection =
  /** A higher rate is better. */
  | 'HIGHER'
  /** A lower rate is better. */
  | 'LOWER'
  /** Neither: the rate describes practice and is never called good or bad. */
  | 'NEUTRAL';

/** One audit standard. */
export type StandardInput = {
  /** Whether a higher or a lower rate is better, or neither. */
  readonly direction: StandardDirection;
  /** Which cases it applies to: a condition in CEL over the data items. */
  readonly eligibleWhen: string;
  /** The guidance that it rests on; empty for a description of practice. */
  readonly evidence: ReadonlyArray<EvidenceInput>;
  /** Who of the eligible is left out, in the order in which to try; may be empty. */
  readonly exclusions: ReadonlyArray<ExclusionInput>;
  /** Which of the remaining cases meet it: a condition in CEL over the data items. */
  readonly metWhen: string;
  /** What becomes of a case that cannot be decided. */
  readonly missingData: MissingDataRule;
  /** Its number: 1 for the first, without gaps. */
  readonly number: number;
  /** The standard in words. */
  readonly statement: string;
  /** The treatment target in whole percent; none for a NEUTRAL standard. */
  readonly targetPercent?: number | null | undefined;
};

/** Says that somebody has begun an action. */
export type StartActionInput = {
  /** The `version` of the action as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The action. */
  readonly plannedActionId: string;
};

/** Makes room for a CSV file of cases. */
export type StartCaseUploadInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What the file does to the cases that are there. */
  readonly mode: CaseUploadMode;
  /** The organisation. */
  readonly organisationId: string;
};

/** Why a file was not taken. */
export type StoredFileRefusal =
  /** It holds nothing. */
  | 'EMPTY'
  /** The virus scanner found something in it. */
  | 'INFECTED'
  /** It holds a program (a macro). */
  | 'MACROS'
  /** Its content is not of the type that its name says. */
  | 'OTHER_TYPE';

/** Where a file stands. */
export type StoredFileState =
  /** The file has not come yet: send it to the `uploadUrl`. */
  | 'AWAITING_FILE'
  /** It was looked over, is kept, and can be fetched. */
  | 'READY'
  /** It was not taken, and nothing of it is kept. Make room for another one. */
  | 'REFUSED';

/** By what figures may be broken down: the fixed menu, and the only one. */
export type Stratum =
  /** The age band. */
  | 'AGE_BAND'
  /** The care setting. */
  | 'CARE_SETTING'
  /** The ethnicity. */
  | 'ETHNICITY'
  /** The sex. */
  | 'SEX';

/** Where a submission stands. */
export type SubmissionState =
  /** The organisation is working on it. */
  | 'OPEN'
  /** The lead has vouched for it; its cases stay as they are unless the sign-off is withdrawn. */
  | 'SIGNED_OFF';

/** Where a submission window stands. */
export type SubmissionWindowState =
  /** The last day has passed: nothing is accepted any more, and the cycle is not locked yet. */
  | 'CLOSED'
  /** The central team has locked the cycle: what it holds is what is analysed. */
  | 'LOCKED'
  /** Online submission has not opened yet. */
  | 'NOT_YET_OPEN'
  /** Cases are accepted. */
  | 'OPEN';

/** Gives a draft to its checker. */
export type SubmitProgrammeForCheckInput = {
  /** The `version` of that programme version as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The version of the programme. */
  readonly programmeVersionId: string;
};

/** Has news of one kind mailed to you. */
export type SubscribeInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** What about. */
  readonly kind: NewsKind;
  /** How often. */
  readonly rhythm: NewsRhythm;
  /** The last day on which a mail may come, within two years; left out, a year from today. */
  readonly untilOn?: string | null | undefined;
};

/** What happens on a day of the timetable. */
export type TimetableEventKind =
  /** The last day of data collection. */
  | 'COLLECTION_CLOSES'
  /** The first day of data collection. */
  | 'COLLECTION_OPENS'
  /** The audit materials go to the local leads. */
  | 'MATERIALS'
  /** The benchmarking reports are due. */
  | 'REPORT'
  /** The last day of online data submission, whole. */
  | 'SUBMISSION_CLOSES'
  /** The first day of online data submission. */
  | 'SUBMISSION_OPENS';

/** How a series is drawn. */
export type TrendDrawing =
  /** From 12 cycles on: control limits, and the rules that mark what chance seldom makes. */
  | 'CONTROL_CHART'
  /** Fewer than 10 cycles: the rates with their intervals, and no control limits. */
  | 'RUN_LINE'
  /** 10 or 11 cycles: control limits on trial, and no rules yet. */
  | 'TRIAL_LIMITS';

/** A rule of a control chart (NHS England, Making Data Count) that a cycle is part of. */
export type TrendSignal =
  /** One of seven in a row that fall. */
  | 'FALLING'
  /** Beyond a control limit. */
  | 'OUTSIDE_LIMITS'
  /** One of seven in a row that rise. */
  | 'RISING'
  /** One of seven in a row on the same side of the centre line. */
  | 'SHIFT'
  /** One of two in three near the same limit. */
  | 'TWO_IN_THREE';

/** An example case: made up, never a patient’s. */
export type TrialCaseInput = {
  /** The answers by the name of the item, as `recordCase` takes them; leave out what has no value. */
  readonly answers: Record<string, unknown>;
  /** What to call it in the answer, 1 to 100 characters. */
  readonly name?: string | null | undefined;
};

/** Where an example case stands on a standard: exactly one of the five. */
export type TrialOutcomeState =
  /** Eligible, but left out for the reason given. */
  | 'EXCLUDED'
  /** Eligible, and the standard is met. */
  | 'MET'
  /** It cannot be told: the items named have no value. */
  | 'MISSING_DATA'
  /** Not eligible: the standard does not speak of this case. */
  | 'NOT_APPLICABLE'
  /** Eligible, and the standard is not met. */
  | 'NOT_MET';

/** Tries a definition on example cases. Give a version, a file, or an audit tool with its standards: one of the three. */
export type TryProgrammeInput = {
  /** The data-collection form; with `standards`. */
  readonly auditTool?: AuditToolInput | null | undefined;
  /** The example cases, 1 to 50. */
  readonly cases: ReadonlyArray<TrialCaseInput>;
  /** A version that is stored, draft or approved. */
  readonly programmeVersionId?: string | null | undefined;
  /** The audit standards; with `auditTool`. */
  readonly standards?: ReadonlyArray<StandardInput> | null | undefined;
  /** A programme file, as `importProgramme` takes it. */
  readonly text?: string | null | undefined;
};

/** Undoes the lock of an audit cycle. */
export type UndoLockInput = {
  /** The audit cycle. */
  readonly auditCycleId: string;
  /** The number of the lock that you mean: the one that stands. */
  readonly expectedLockNumber: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters. */
  readonly reason: string;
};

/** What a lock does with the complete cases of submissions that nobody has signed off. */
export type UnsignedChoice =
  /** They are left out: the organisation does not count as having taken part. */
  | 'LEAVE_OUT'
  /** They are taken in. */
  | 'TAKE_COMPLETE';

/** What can be said of a rate beside another. */
export type VerdictKind =
  /** As expected: no clear difference from the national rate. */
  | 'AS_EXPECTED'
  /** It stands out on a measure for which neither side is better: never good or bad. */
  | 'DIFFERENT'
  /** Fewer than ten eligible cases: shown without a comparison. */
  | 'FEW_CASES'
  /** The missing data could change the verdict: shown without one. */
  | 'MISSING_CROSSES_FLAG'
  /** Over a quarter of the data is missing: shown without a comparison. */
  | 'MISSING_OVER_QUARTER'
  /** No clear difference from the rest of the organisation. */
  | 'NO_CLEAR_DIFFERENCE'
  /** There is nothing to compare with. */
  | 'NO_COMPARISON'
  /** There are no eligible cases. */
  | 'NO_ELIGIBLE_CASES'
  /** Nothing stands out, but not even the most extreme result could have. */
  | 'TOO_FEW_TO_TELL'
  /** It stands out on the side that the standard calls better. */
  | 'WORTH_LEARNING_FROM'
  /** It stands out on the other side. */
  | 'WORTH_LOOKING_INTO';

/** Records the end of an adoption. */
export type WithdrawAdoptionInput = {
  /** The adoption. */
  readonly adoptionId: string;
  /** The `version` of the adoption as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** Why, 3 to 500 characters, without anything that identifies a person. */
  readonly reason: string;
  /** The first day on which it is used no more: not before it was used, at most a year ahead. */
  readonly untilOn: string;
};

/** Withdraws an enrolment. */
export type WithdrawEnrolmentInput = {
  /** The enrolment. */
  readonly enrolmentId: string;
  /** The `version` of the enrolment as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Withdraws an intervention from the library. */
export type WithdrawInterventionInput = {
  /** The `version` of the intervention as you read it. */
  readonly expectedVersion: number;
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The intervention. */
  readonly interventionId: string;
  /** Why, 3 to 500 characters. Whoever could see the intervention reads it. */
  readonly reason: string;
};

/** Withdraws an invitation. */
export type WithdrawInvitationInput = {
  /** A key of your choice, 1 to 100 characters. The same key and input give the same answer once done, for 30 days; another input under that key is refused. */
  readonly idempotencyKey?: string | null | undefined;
  /** The invitation. */
  readonly invitationId: string;
};

/** Takes a sign-off back. */
export type WithdrawSignOffInput = {
  /** The version of the submission that you have seen. */
  readonly expectedVersion: number;
  /** The submission. */
  readonly submissionId: string;
};

/** Why figures are withheld. */
export type WithheldReason =
  /** Too few organisations took part, or too unlike in size, for nobody to be recognised. */
  | 'TOO_FEW_PARTICIPANTS';

/** What brings a case to the worklist. */
export type WorklistKind =
  /** A standard cannot be decided, because data is missing. */
  | 'MISSING_DATA'
  /** A standard is not met. */
  | 'NOT_MET';

/** Where a registration for a workshop stands. */
export type WorkshopRegistrationState =
  /** It was cancelled. */
  | 'CANCELLED'
  /** It has a place. */
  | 'REGISTERED'
  /** It is on the waiting list. */
  | 'WAITING';

/** Whether a workshop is held. */
export type WorkshopState =
  /** It is not held. */
  | 'CANCELLED'
  /** It is held, or was. */
  | 'SCHEDULED';

export type AuditCyclesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type AuditCyclesQuery = { readonly auditCycles: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly code: string, readonly label: string, readonly kind: AuditCycleKind, readonly phase: AuditCyclePhase, readonly version: number, readonly isComparable: boolean, readonly programme: { readonly topic: string, readonly title: string }, readonly schedule: { readonly collectionOpensOn: string, readonly submissionOpensOn: string, readonly submissionClosesOn: string, readonly reportOn: string } } }> } | null };

export type AuditToolOfTopicQueryVariables = Exact<{
  topic: string;
}>;


export type AuditToolOfTopicQuery = { readonly programme: { readonly title: string, readonly currentVersion: { readonly number: number, readonly auditTool: { readonly sections: ReadonlyArray<{ readonly code: string, readonly title: string }>, readonly items: ReadonlyArray<{ readonly name: string, readonly kind: AuditItemKind, readonly section: string, readonly label: string, readonly help: string | null, readonly unit: string | null, readonly minimum: number | null, readonly maximum: number | null, readonly isRequired: boolean, readonly visibleWhen: string | null, readonly options: ReadonlyArray<{ readonly code: string, readonly label: string }> }>, readonly rules: ReadonlyArray<{ readonly code: string, readonly holds: string, readonly severity: RuleSeverity, readonly message: string }> } } | null } | null };

export type CalendarsQueryVariables = Exact<{
  first?: number;
}>;


export type CalendarsQuery = { readonly calendarUrl: string | null, readonly programmes: { readonly edges: ReadonlyArray<{ readonly node: { readonly topic: string, readonly title: string, readonly calendarUrl: string } }> } | null };

export type CycleChangesQueryVariables = Exact<{
  code: string;
  first?: number;
}>;


export type CycleChangesQuery = { readonly auditCycle: { readonly code: string, readonly phase: AuditCyclePhase, readonly changes: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly kind: AuditCycleChangeKind, readonly reason: string, readonly changedAt: string, readonly movedDays: ReadonlyArray<{ readonly event: TimetableEventKind, readonly fromOn: string, readonly toOn: string }> } }> } } | null };

export type IndicatorCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type IndicatorCatalogueQuery = { readonly programmes: { readonly edges: ReadonlyArray<{ readonly node: { readonly topic: string, readonly title: string, readonly versions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly approvedAt: string | null, readonly nextReviewOn: string, readonly exports: { readonly yamlUrl: string, readonly jsonUrl: string, readonly schemaUrl: string } }> } }> } | null };

export type ProgrammesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammesQuery = { readonly programmes: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly topic: string, readonly title: string, readonly clinicalArea: string, readonly auditUnit: AuditUnit, readonly currentVersion: { readonly id: string, readonly number: number, readonly standards: ReadonlyArray<{ readonly id: string, readonly number: number, readonly statement: string, readonly direction: StandardDirection, readonly targetPercent: number | null, readonly evidence: ReadonlyArray<{ readonly body: string, readonly code: string, readonly link: string | null }> }> } | null } }> } | null };

export type TimetableQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type TimetableQuery = { readonly timetable: ReadonlyArray<{ readonly fallsOn: string, readonly kind: TimetableEventKind, readonly note: { readonly kind: NonWorkingDayKind, readonly name: string } | null, readonly auditCycle: { readonly code: string, readonly label: string, readonly programme: { readonly topic: string, readonly title: string } } }> | null };

export type AnalyseAuditCycleMutationVariables = Exact<{
  input: AnalyseAuditCycleInput;
}>;


export type AnalyseAuditCycleMutation = { readonly analyseAuditCycle:
    | { readonly __typename: 'AnalyseAuditCycleSuccess', readonly analysis: { readonly status: AnalysisStatus, readonly failure: AnalysisFailure | null, readonly lockNumber: number | null } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type AppointDeputyMutationVariables = Exact<{
  input: AppointDeputyInput;
}>;


export type AppointDeputyMutation = { readonly appointDeputy:
    | { readonly __typename: 'AppointDeputySuccess', readonly appointment: { readonly id: string, readonly fromOn: string } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type ApproveProgrammeMutationVariables = Exact<{
  input: ApproveProgrammeInput;
}>;


export type ApproveProgrammeMutation = { readonly approveProgramme:
    | { readonly __typename: 'ApproveProgrammeSuccess', readonly programmeVersion: { readonly id: string, readonly state: ProgrammeVersionState, readonly version: number } | null }
    | { readonly __typename: 'CheckerIsAuthorError', readonly message: string }
    | { readonly __typename: 'DefinitionError', readonly message: string }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type AttachInterventionFileMutationVariables = Exact<{
  input: AttachInterventionFileInput;
}>;


export type AttachInterventionFileMutation = { readonly attachInterventionFile:
    | { readonly __typename: 'AttachInterventionFileSuccess', readonly file: { readonly id: string, readonly name: string, readonly state: StoredFileState, readonly uploadUrl: string | null } | null, readonly intervention: { readonly id: string, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type AttachMaterialMutationVariables = Exact<{
  input: AttachMaterialInput;
}>;


export type AttachMaterialMutation = { readonly attachMaterial:
    | { readonly __typename: 'AttachMaterialSuccess', readonly material: { readonly id: string, readonly title: string, readonly additionReason: string | null, readonly file: { readonly id: string, readonly name: string, readonly contentType: string, readonly state: StoredFileState, readonly uploadUrl: string | null } } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type AuditCycleProgressQueryVariables = Exact<{
  code: string;
}>;


export type AuditCycleProgressQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly submissionWindow: { readonly state: SubmissionWindowState, readonly opensAt: string, readonly closesAt: string, readonly lockNumber: number } | null, readonly progress: ReadonlyArray<{ readonly state: SubmissionState, readonly caseCount: number, readonly completeCount: number, readonly openDataQueryCount: number | null, readonly answeredDataQueryCount: number | null, readonly organisation: { readonly odsCode: string, readonly name: string } | null, readonly window: { readonly state: SubmissionWindowState, readonly closesAt: string, readonly own: ReadonlyArray<{ readonly kind: OwnWindowKind, readonly closesAt: string }> } | null, readonly coverage: { readonly expectedCount: number | null, readonly percent: number | null } | null }> | null, readonly analysis: { readonly status: AnalysisStatus, readonly failure: AnalysisFailure | null, readonly lockNumber: number | null } | null } | null };

export type CancelAuditCycleMutationVariables = Exact<{
  input: CancelAuditCycleInput;
}>;


export type CancelAuditCycleMutation = { readonly cancelAuditCycle:
    | { readonly __typename: 'CancelAuditCycleSuccess', readonly auditCycle: { readonly id: string, readonly code: string, readonly version: number, readonly phase: AuditCyclePhase } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type CancelWorkshopMutationVariables = Exact<{
  input: CancelWorkshopInput;
}>;


export type CancelWorkshopMutation = { readonly cancelWorkshop:
    | { readonly __typename: 'CancelWorkshopSuccess', readonly workshop: { readonly id: string, readonly title: string, readonly heldOn: string, readonly state: WorkshopState, readonly cancelledAt: string | null, readonly cancellationReason: string | null, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null }
   };

export type ChangeMembershipMutationVariables = Exact<{
  input: ChangeMembershipInput;
}>;


export type ChangeMembershipMutation = { readonly changeMembership:
    | { readonly __typename: 'ChangeMembershipSuccess', readonly organisation: { readonly id: string, readonly odsCode: string, readonly version: number, readonly memberships: ReadonlyArray<{ readonly id: string, readonly fromOn: string, readonly untilOn: string | null }> } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type CloseDataQueryOnSubmissionMutationVariables = Exact<{
  input: CloseDataQueryInput;
}>;


export type CloseDataQueryOnSubmissionMutation = { readonly closeDataQuery:
    | { readonly __typename: 'CloseDataQuerySuccess', readonly dataQuery: { readonly id: string, readonly state: DataQueryState, readonly answer: string | null, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type DataQualityQueryVariables = Exact<{
  auditCycleId: string;
  after?: string | null | undefined;
}>;


export type DataQualityQuery = { readonly submissions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: SubmissionState, readonly organisation: { readonly odsCode: string } | null, readonly coverage: { readonly expectedCount: number | null, readonly completeCount: number, readonly percent: number | null } | null, readonly completeness: { readonly caseCount: number, readonly completePercent: number | null, readonly missingPercent: number | null }, readonly progressByDay: ReadonlyArray<{ readonly enteredOn: string, readonly caseCount: number, readonly completeCount: number }>, readonly dataQueries: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: DataQueryState, readonly question: string, readonly answer: string | null, readonly version: number } }> } | null } }> } | null };

export type DraftInterventionMutationVariables = Exact<{
  input: DraftInterventionInput;
}>;


export type DraftInterventionMutation = { readonly draftIntervention:
    | { readonly __typename: 'DraftInterventionSuccess', readonly intervention: { readonly id: string, readonly state: InterventionState, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type DraftProgrammeMutationVariables = Exact<{
  input: DraftProgrammeInput;
}>;


export type DraftProgrammeMutation = { readonly draftProgramme:
    | { readonly __typename: 'DefinitionError', readonly message: string, readonly diagnostics: ReadonlyArray<{ readonly path: string, readonly item: string | null, readonly standard: number | null, readonly code: DefinitionProblemCode, readonly message: string, readonly line: number | null, readonly column: number | null }> }
    | { readonly __typename: 'DraftProgrammeSuccess', readonly programmeVersion: { readonly id: string, readonly version: number, readonly programme: { readonly id: string, readonly topic: string } } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
   };

export type EndAppointmentMutationVariables = Exact<{
  input: EndAppointmentInput;
}>;


export type EndAppointmentMutation = { readonly endAppointment:
    | { readonly __typename: 'EndAppointmentSuccess', readonly appointment: { readonly id: string, readonly kind: AppointmentKind, readonly fromOn: string, readonly untilOn: string | null, readonly version: number, readonly person: { readonly id: string, readonly displayName: string } | null } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type ExtendSubmissionMutationVariables = Exact<{
  input: ExtendSubmissionInput;
}>;


export type ExtendSubmissionMutation = { readonly extendSubmission:
    | { readonly __typename: 'ExtendSubmissionSuccess', readonly organisation: { readonly odsCode: string } | null, readonly window: { readonly state: SubmissionWindowState, readonly closesAt: string } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { readonly grantRole:
    | { readonly __typename: 'GrantRoleSuccess', readonly roleGrant: { readonly id: string, readonly role: GrantableRole, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type ImportProgrammeMutationVariables = Exact<{
  input: ImportProgrammeInput;
}>;


export type ImportProgrammeMutation = { readonly importProgramme:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'ImportProgrammeSuccess', readonly programmeVersion: { readonly id: string, readonly number: number, readonly state: ProgrammeVersionState, readonly version: number } | null }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ProgrammeFileError', readonly message: string, readonly problems: ReadonlyArray<{ readonly line: number, readonly column: number, readonly path: string, readonly message: string }> }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type InterventionAdoptionQueryVariables = Exact<{
  programmeId?: string | null | undefined;
  state?: InterventionState;
  first?: number;
  after?: string | null | undefined;
}>;


export type InterventionAdoptionQuery = { readonly interventions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly kind: InterventionKind, readonly state: InterventionState, readonly editionNumber: number, readonly publishedAt: string | null, readonly adoptionCount: number | null, readonly version: number, readonly programme: { readonly topic: string, readonly title: string } | null, readonly editions: ReadonlyArray<{ readonly number: number, readonly title: string, readonly publishedAt: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type LockAuditCycleMutationVariables = Exact<{
  input: LockAuditCycleInput;
}>;


export type LockAuditCycleMutation = { readonly lockAuditCycle:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'LockAuditCycleSuccess', readonly lock: { readonly lockNumber: number, readonly caseCount: number, readonly digest: string, readonly lockedAt: string } | null }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type MaterialDispatchesQueryVariables = Exact<{
  code: string;
  state?: MaterialDispatchState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MaterialDispatchesQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly schedule: { readonly materialsOn: string }, readonly materials: ReadonlyArray<{ readonly id: string, readonly kind: MaterialKind, readonly title: string, readonly attachedAt: string, readonly additionReason: string | null, readonly file: { readonly name: string, readonly state: StoredFileState, readonly refusal: StoredFileRefusal | null, readonly byteCount: number | null, readonly uploadUrl: string | null, readonly downloadUrl: string | null } }>, readonly dispatchCounts: { readonly waitingForLeadCount: number, readonly queuedCount: number, readonly sentCount: number, readonly failedCount: number } | null, readonly dispatches: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: MaterialDispatchState, readonly plannedAt: string, readonly postedAt: string | null, readonly sentAt: string | null, readonly attemptCount: number, readonly lastFailure: string | null, readonly organisation: { readonly odsCode: string, readonly name: string } | null, readonly recipient: { readonly displayName: string } | null, readonly material: { readonly title: string } | null, readonly passings: ReadonlyArray<{ readonly passedAt: string, readonly state: MaterialDispatchState, readonly person: { readonly displayName: string } | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type NominateLocalLeadMutationVariables = Exact<{
  input: NominateLocalLeadInput;
}>;


export type NominateLocalLeadMutation = { readonly nominateLocalLead:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NominateLocalLeadSuccess', readonly appointment: { readonly id: string, readonly fromOn: string, readonly person: { readonly displayName: string } | null } | null }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type NoticesQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type NoticesQuery = { readonly notices: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly subject: string, readonly text: string, readonly region: Region | null, readonly programmeId: string | null, readonly sentAt: string, readonly recipientCount: number, readonly sentCount: number, readonly waitingCount: number, readonly failedCount: number, readonly sender: { readonly id: string, readonly displayName: string } | null } }> } | null };

export type OrganisationHistoryQueryVariables = Exact<{
  organisationId: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type OrganisationHistoryQuery = { readonly organisationHistory: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly at: string, readonly operation: string, readonly entity: string, readonly entityId: string, readonly reason: string | null, readonly before: Record<string, unknown> | null, readonly after: Record<string, unknown> | null, readonly person: { readonly id: string, readonly displayName: string } | null } }> } | null };

export type OrganisationsWithoutALeadQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type OrganisationsWithoutALeadQuery = { readonly organisations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly odsCode: string, readonly name: string, readonly region: Region, readonly leadAppointments: ReadonlyArray<{ readonly id: string, readonly kind: AppointmentKind, readonly fromOn: string, readonly untilOn: string | null, readonly person: { readonly id: string, readonly displayName: string, readonly email: string } | null }> } }> } | null };

export type OrganisationsQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;


export type OrganisationsQuery = { readonly organisations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly odsCode: string, readonly name: string, readonly kind: OrganisationKind, readonly region: Region, readonly successor: { readonly odsCode: string } | null, readonly currentLead: { readonly person: { readonly id: string, readonly displayName: string } | null } | null } }> } | null };

export type ParticipationQueryVariables = Exact<{
  code: string;
  state?: ParticipationState | null | undefined;
  after?: string | null | undefined;
}>;


export type ParticipationQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly phase: AuditCyclePhase, readonly participationCounts: { readonly enrolledCount: number, readonly withdrawnCount: number, readonly notEnrolledCount: number, readonly neverAskedCount: number } | null, readonly participation: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly state: ParticipationState, readonly submittedCount: number, readonly completeCount: number, readonly isSignedOff: boolean, readonly organisation: { readonly odsCode: string, readonly name: string } | null, readonly enrolment: { readonly casesExpected: number | null, readonly enrolledAt: string, readonly withdrawnAt: string | null } | null } }> } | null } | null };

export type PlanAuditCycleMutationVariables = Exact<{
  input: PlanAuditCycleInput;
}>;


export type PlanAuditCycleMutation = { readonly planAuditCycle:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'PlanAuditCycleSuccess', readonly auditCycle: { readonly id: string, readonly code: string, readonly isComparable: boolean, readonly schedule: { readonly materialsOn: string, readonly collectionOpensOn: string, readonly collectionClosesOn: string, readonly submissionOpensOn: string, readonly submissionClosesOn: string, readonly reportOn: string, readonly notes: ReadonlyArray<{ readonly event: TimetableEventKind, readonly fallsOn: string, readonly kind: NonWorkingDayKind, readonly name: string }> } } | null }
   };

export type PreviewBenchmarkQueryVariables = Exact<{
  code: string;
}>;


export type PreviewBenchmarkQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly benchmark: { readonly revision: number, readonly version: number, readonly publishedAt: string | null, readonly participantCount: number, readonly coverage: { readonly casesExpected: number | null, readonly submittedCount: number | null, readonly completeCount: number | null }, readonly expectedFalseFlags: { readonly alerts: number, readonly alarms: number, readonly sentence: string }, readonly standards: ReadonlyArray<{ readonly standard: { readonly number: number, readonly statement: string } | null, readonly national: { readonly isWithheld: boolean, readonly reason: WithheldReason | null, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number } | null, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null } | null, readonly shown: { readonly detail: ShownDetail, readonly sentence: string } | null, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null } | null, readonly spread: { readonly organisationCount: number, readonly designEffect: number | null, readonly phi: number, readonly tau2: number, readonly isOverdispersionUsed: boolean, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } | null } | null } }> } | null } | null };

export type ProgrammeVersionsQueryVariables = Exact<{
  topic: string;
}>;


export type ProgrammeVersionsQuery = { readonly programme: { readonly id: string, readonly topic: string, readonly title: string, readonly versions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly state: ProgrammeVersionState, readonly version: number }> } | null };

export type ProgrammesDueForReviewQueryVariables = Exact<{
  by: string;
}>;


export type ProgrammesDueForReviewQuery = { readonly programmes: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly topic: string, readonly title: string, readonly currentVersion: { readonly id: string, readonly number: number, readonly nextReviewOn: string, readonly version: number } | null } }> } | null };

export type PublishBenchmarkMutationVariables = Exact<{
  input: PublishBenchmarkInput;
}>;


export type PublishBenchmarkMutation = { readonly publishBenchmark:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'PublishBenchmarkSuccess', readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly participantCount: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type PublishInterventionMutationVariables = Exact<{
  input: PublishInterventionInput;
}>;


export type PublishInterventionMutation = { readonly publishIntervention:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'PublishInterventionSuccess', readonly intervention: { readonly id: string, readonly state: InterventionState, readonly editionNumber: number, readonly publishedAt: string | null, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type RaiseDataQueryOnSubmissionMutationVariables = Exact<{
  input: RaiseDataQueryInput;
}>;


export type RaiseDataQueryOnSubmissionMutation = { readonly raiseDataQuery:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RaiseDataQuerySuccess', readonly dataQuery: { readonly id: string, readonly state: DataQueryState, readonly version: number } | null }
   };

export type RecordSuccessionMutationVariables = Exact<{
  input: RecordSuccessionInput;
}>;


export type RecordSuccessionMutation = { readonly recordSuccession:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RecordSuccessionSuccess', readonly succession: { readonly effectiveOn: string, readonly predecessor: { readonly odsCode: string } | null, readonly successor: { readonly odsCode: string } | null } | null }
   };

export type RegisterOrganisationMutationVariables = Exact<{
  input: RegisterOrganisationInput;
}>;


export type RegisterOrganisationMutation = { readonly registerOrganisation:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'RegisterOrganisationSuccess', readonly organisation: { readonly id: string, readonly odsCode: string, readonly name: string } | null }
   };

export type RegisterPartnerToolMutationVariables = Exact<{
  input: RegisterPartnerToolInput;
}>;


export type RegisterPartnerToolMutation = { readonly registerPartnerTool:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'RegisterPartnerToolSuccess', readonly partnerTool: { readonly id: string, readonly name: string } | null }
   };

export type RegisterPersonMutationVariables = Exact<{
  input: RegisterPersonInput;
}>;


export type RegisterPersonMutation = { readonly registerPerson:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'RegisterPersonSuccess', readonly person: { readonly id: string, readonly displayName: string } | null }
   };

export type RemoveInterventionFileMutationVariables = Exact<{
  input: RemoveInterventionFileInput;
}>;


export type RemoveInterventionFileMutation = { readonly removeInterventionFile:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RemoveInterventionFileSuccess', readonly intervention: { readonly id: string, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type RemoveMaterialMutationVariables = Exact<{
  input: RemoveMaterialInput;
}>;


export type RemoveMaterialMutation = { readonly removeMaterial:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RemoveMaterialSuccess', readonly auditCycle: { readonly id: string, readonly materials: ReadonlyArray<{ readonly id: string, readonly title: string }> } | null }
   };

export type ReopenSubmissionMutationVariables = Exact<{
  input: ReopenSubmissionInput;
}>;


export type ReopenSubmissionMutation = { readonly reopenSubmission:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReopenSubmissionSuccess', readonly submission: { readonly id: string, readonly state: SubmissionState, readonly version: number, readonly window: { readonly state: SubmissionWindowState, readonly closesAt: string } | null } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type RescheduleAuditCycleMutationVariables = Exact<{
  input: RescheduleAuditCycleInput;
}>;


export type RescheduleAuditCycleMutation = { readonly rescheduleAuditCycle:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RescheduleAuditCycleSuccess', readonly auditCycle: { readonly id: string, readonly code: string, readonly version: number, readonly phase: AuditCyclePhase, readonly schedule: { readonly materialsOn: string, readonly collectionOpensOn: string, readonly collectionClosesOn: string, readonly submissionOpensOn: string, readonly submissionClosesOn: string, readonly reportOn: string, readonly notes: ReadonlyArray<{ readonly event: TimetableEventKind, readonly fallsOn: string, readonly kind: NonWorkingDayKind, readonly name: string }> }, readonly changes: { readonly edges: ReadonlyArray<{ readonly node: { readonly kind: AuditCycleChangeKind, readonly reason: string, readonly changedAt: string, readonly movedDays: ReadonlyArray<{ readonly event: TimetableEventKind, readonly fromOn: string, readonly toOn: string }> } }> } } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type RescheduleWorkshopMutationVariables = Exact<{
  input: RescheduleWorkshopInput;
}>;


export type RescheduleWorkshopMutation = { readonly rescheduleWorkshop:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RescheduleWorkshopSuccess', readonly workshop: { readonly id: string, readonly title: string, readonly heldOn: string, readonly region: Region, readonly venue: string, readonly placeCount: number, readonly freePlaceCount: number, readonly registrationClosesOn: string, readonly state: WorkshopState, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null }
   };

export type RetryDispatchMutationVariables = Exact<{
  input: RetryDispatchInput;
}>;


export type RetryDispatchMutation = { readonly retryDispatch:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RetryDispatchSuccess', readonly dispatch: { readonly id: string, readonly state: MaterialDispatchState } | null }
   };

export type ReturnProgrammeMutationVariables = Exact<{
  input: ReturnProgrammeInput;
}>;


export type ReturnProgrammeMutation = { readonly returnProgramme:
    | { readonly __typename: 'CheckerIsAuthorError', readonly message: string }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReturnProgrammeSuccess', readonly programmeVersion: { readonly id: string, readonly state: ProgrammeVersionState, readonly version: number, readonly authorship: { readonly lastReturn: { readonly reason: string, readonly returnedAt: string } | null } | null } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type ReviewGoodPracticeMutationVariables = Exact<{
  input: ReviewGoodPracticeInput;
}>;


export type ReviewGoodPracticeMutation = { readonly reviewGoodPractice:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReviewGoodPracticeSuccess', readonly goodPractice: { readonly id: string, readonly title: string, readonly description: string, readonly state: GoodPracticeState, readonly programmeId: string | null, readonly reviewedAt: string | null, readonly reason: string | null, readonly version: number, readonly workshop: { readonly id: string, readonly title: string } | null } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type ReviseBenchmarkMutationVariables = Exact<{
  input: ReviseBenchmarkInput;
}>;


export type ReviseBenchmarkMutation = { readonly reviseBenchmark:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReviseBenchmarkSuccess', readonly benchmark: { readonly revision: number, readonly state: BenchmarkState, readonly reason: string | null, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type ReviseInterventionMutationVariables = Exact<{
  input: ReviseInterventionInput;
}>;


export type ReviseInterventionMutation = { readonly reviseIntervention:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReviseInterventionSuccess', readonly intervention: { readonly id: string, readonly version: number, readonly editions: ReadonlyArray<{ readonly number: number, readonly title: string, readonly publishedAt: string | null }> } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type ReviseProgrammeMutationVariables = Exact<{
  input: ReviseProgrammeInput;
}>;


export type ReviseProgrammeMutation = { readonly reviseProgramme:
    | { readonly __typename: 'DefinitionError', readonly message: string, readonly diagnostics: ReadonlyArray<{ readonly path: string, readonly item: string | null, readonly standard: number | null, readonly code: DefinitionProblemCode, readonly message: string, readonly line: number | null, readonly column: number | null }> }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReviseProgrammeSuccess', readonly programmeVersion: { readonly id: string, readonly number: number, readonly state: ProgrammeVersionState, readonly version: number, readonly programme: { readonly id: string, readonly topic: string } } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { readonly revokeRole:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RevokeRoleSuccess', readonly roleGrant: { readonly id: string, readonly role: GrantableRole, readonly revokedAt: string | null, readonly version: number, readonly person: { readonly id: string, readonly displayName: string } | null } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type ScheduleWorkshopMutationVariables = Exact<{
  input: ScheduleWorkshopInput;
}>;


export type ScheduleWorkshopMutation = { readonly scheduleWorkshop:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'ScheduleWorkshopSuccess', readonly workshop: { readonly id: string, readonly title: string, readonly heldOn: string, readonly region: Region, readonly venue: string, readonly placeCount: number, readonly freePlaceCount: number, readonly registrationClosesOn: string, readonly state: WorkshopState, readonly version: number } | null }
   };

export type SendNoticeMutationVariables = Exact<{
  input: SendNoticeInput;
}>;


export type SendNoticeMutation = { readonly sendNotice:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string, readonly entity: string }
    | { readonly __typename: 'SendNoticeSuccess', readonly notice: { readonly id: string, readonly sentAt: string, readonly recipientCount: number, readonly waitingCount: number } | null }
   };

export type SubmitProgrammeForCheckMutationVariables = Exact<{
  input: SubmitProgrammeForCheckInput;
}>;


export type SubmitProgrammeForCheckMutation = { readonly submitProgrammeForCheck:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'SubmitProgrammeForCheckSuccess', readonly programmeVersion: { readonly id: string, readonly state: ProgrammeVersionState, readonly version: number } | null }
   };

export type TryProgrammeMutationVariables = Exact<{
  input: TryProgrammeInput;
}>;


export type TryProgrammeMutation = { readonly tryProgramme:
    | { readonly __typename: 'DefinitionError', readonly message: string, readonly diagnostics: ReadonlyArray<{ readonly path: string, readonly item: string | null, readonly standard: number | null, readonly line: number | null, readonly column: number | null, readonly message: string }> }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ProgrammeFileError', readonly message: string, readonly problems: ReadonlyArray<{ readonly line: number, readonly column: number, readonly path: string, readonly message: string }> }
    | { readonly __typename: 'TryProgrammeSuccess', readonly cases: ReadonlyArray<{ readonly name: string | null, readonly isComplete: boolean, readonly hiddenItems: ReadonlyArray<string>, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly severity: RuleSeverity, readonly message: string }>, readonly outcomes: ReadonlyArray<{ readonly standard: number, readonly state: TrialOutcomeState, readonly explanation: string, readonly missingItems: ReadonlyArray<string> }> | null }> }
   };

export type UndoLockMutationVariables = Exact<{
  input: UndoLockInput;
}>;


export type UndoLockMutation = { readonly undoLock:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'UndoLockSuccess', readonly auditCycle: { readonly submissionWindow: { readonly state: SubmissionWindowState, readonly lockNumber: number } | null, readonly locks: ReadonlyArray<{ readonly lockNumber: number, readonly lockedAt: string, readonly undoneAt: string | null }> | null } | null }
   };

export type VersionInTheMakingQueryVariables = Exact<{
  topic: string;
}>;


export type VersionInTheMakingQuery = { readonly programme: { readonly id: string, readonly title: string, readonly versions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly state: ProgrammeVersionState, readonly version: number, readonly nextReviewOn: string, readonly breaksWithPrevious: ReadonlyArray<{ readonly standard: number | null, readonly item: string | null, readonly message: string }> | null, readonly authorship: { readonly draftedAt: string, readonly lastReturn: { readonly reason: string, readonly returnedAt: string } | null } | null, readonly exports: { readonly yamlUrl: string, readonly jsonUrl: string } }> } | null };

export type WhoHasEnrolledQueryVariables = Exact<{
  code: string;
}>;


export type WhoHasEnrolledQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly phase: AuditCyclePhase, readonly enrolments: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly casesExpected: number | null, readonly enrolledAt: string, readonly withdrawnAt: string | null, readonly organisation: { readonly odsCode: string, readonly name: string } | null } }> } } | null };

export type WithdrawInterventionMutationVariables = Exact<{
  input: WithdrawInterventionInput;
}>;


export type WithdrawInterventionMutation = { readonly withdrawIntervention:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'WithdrawInterventionSuccess', readonly intervention: { readonly id: string, readonly state: InterventionState, readonly withdrawnAt: string | null, readonly withdrawalReason: string | null, readonly version: number } | null }
   };

export type AcceptInvitationMutationVariables = Exact<{
  input: AcceptInvitationInput;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation:
    | { readonly __typename: 'AcceptInvitationSuccess', readonly person: { readonly id: string, readonly displayName: string } | null }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type AdoptInterventionMutationVariables = Exact<{
  input: AdoptInterventionInput;
}>;


export type AdoptInterventionMutation = { readonly adoptIntervention:
    | { readonly __typename: 'AdoptInterventionSuccess', readonly adoption: { readonly id: string, readonly fromOn: string, readonly isWholeOrganisation: boolean, readonly version: number, readonly teams: ReadonlyArray<{ readonly id: string, readonly code: string }> } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotAMemberError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'NotTakingPartError', readonly message: string }
   };

export type AmendCaseMutationVariables = Exact<{
  input: AmendCaseInput;
}>;


export type AmendCaseMutation = { readonly amendCase:
    | { readonly __typename: 'AmendCaseSuccess', readonly case: { readonly id: string, readonly localReference: string, readonly state: CaseState, readonly version: number, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly code: string, readonly severity: IssueSeverity, readonly message: string }>, readonly outcomes: ReadonlyArray<{ readonly state: OutcomeState, readonly explanation: string, readonly decidingItems: ReadonlyArray<string> }> } | null }
    | { readonly __typename: 'CaseIncompleteError', readonly message: string, readonly canBeDraft: boolean, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly code: string, readonly severity: IssueSeverity, readonly message: string }> }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string }
   };

export type AnswerDataQueryOnSubmissionMutationVariables = Exact<{
  input: AnswerDataQueryInput;
}>;


export type AnswerDataQueryOnSubmissionMutation = { readonly answerDataQuery:
    | { readonly __typename: 'AnswerDataQuerySuccess', readonly dataQuery: { readonly id: string, readonly state: DataQueryState, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type CancelWorkshopRegistrationMutationVariables = Exact<{
  input: CancelWorkshopRegistrationInput;
}>;


export type CancelWorkshopRegistrationMutation = { readonly cancelWorkshopRegistration:
    | { readonly __typename: 'CancelWorkshopRegistrationSuccess', readonly registration: { readonly id: string, readonly state: WorkshopRegistrationState, readonly waitingPlace: number | null, readonly registeredAt: string, readonly cancelledAt: string | null, readonly version: number, readonly workshop: { readonly id: string, readonly title: string, readonly heldOn: string } | null } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null }
   };

export type CaseHistoryQueryVariables = Exact<{
  submissionId: string;
  after?: string | null | undefined;
}>;


export type CaseHistoryQuery = { readonly submission: { readonly id: string, readonly history: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly at: string, readonly operation: string, readonly entity: string, readonly entityId: string, readonly reason: string | null, readonly person: { readonly id: string, readonly displayName: string } | null, readonly caseChange: { readonly version: number, readonly kind: CaseChangeKind, readonly before: { readonly answers: Record<string, unknown>, readonly state: CaseState | null } | null, readonly after: { readonly answers: Record<string, unknown>, readonly state: CaseState | null } | null } | null } }> } } | null };

export type CaseTemplatesQueryVariables = Exact<{
  code: string;
  organisationId: string;
}>;


export type CaseTemplatesQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly caseTemplates: { readonly csvUrl: string, readonly xlsxUrl: string, readonly dataDictionaryUrl: string } | null } | null };

export type CaseUploadQueryVariables = Exact<{
  id: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type CaseUploadQuery = { readonly caseUpload: { readonly id: string, readonly state: CaseUploadState, readonly rowCount: number, readonly duplicateCount: number, readonly newCount: number, readonly unchangedCount: number, readonly removedCount: number, readonly problemCount: number, readonly problemsUrl: string | null, readonly version: number, readonly duplicates: ReadonlyArray<{ readonly row: number, readonly sameAsRow: number }>, readonly problems: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly row: number | null, readonly columnName: string | null, readonly columnLetter: string | null, readonly code: string, readonly severity: IssueSeverity, readonly identifierKind: IdentifierKind | null, readonly message: string } }> } } | null };

export type ChangeNewsMutationVariables = Exact<{
  input: ChangeSubscriptionInput;
}>;


export type ChangeNewsMutation = { readonly changeSubscription:
    | { readonly __typename: 'ChangeSubscriptionSuccess', readonly subscription: { readonly id: string, readonly kind: NewsKind, readonly rhythm: NewsRhythm, readonly untilOn: string, readonly state: NewsSubscriptionState, readonly version: number } | null }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type CommitCaseUploadMutationVariables = Exact<{
  input: CommitCaseUploadInput;
}>;


export type CommitCaseUploadMutation = { readonly commitCaseUpload:
    | { readonly __typename: 'CommitCaseUploadSuccess', readonly upload: { readonly id: string, readonly state: CaseUploadState, readonly newCount: number, readonly unchangedCount: number, readonly removedCount: number, readonly submission: { readonly id: string, readonly caseCount: number, readonly completeCount: number, readonly version: number } | null } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type CompleteActionMutationVariables = Exact<{
  input: CompleteActionInput;
}>;


export type CompleteActionMutation = { readonly completeAction:
    | { readonly __typename: 'CompleteActionSuccess', readonly plannedAction: { readonly id: string, readonly status: ActionStatus, readonly review: string | null, readonly closedAt: string | null, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type CqcEvidenceQueryVariables = Exact<{
  organisationId: string;
  auditCycleId: string;
}>;


export type CqcEvidenceQuery = { readonly organisation: { readonly id: string, readonly odsCode: string, readonly name: string, readonly actionPlans: { readonly totalCount: number } | null, readonly interventionAdoptions: { readonly totalCount: number } | null, readonly cqcEvidence: { readonly part: { readonly isEligible: boolean, readonly participation: Participation, readonly isProvisional: boolean, readonly casesSubmittedCount: number | null, readonly casesExpected: number | null, readonly percentage: { readonly numerator: number, readonly denominator: number, readonly percent: number } | null }, readonly standards: ReadonlyArray<{ readonly id: string, readonly number: number, readonly statement: string, readonly targetPercent: number | null, readonly evidence: ReadonlyArray<{ readonly body: string, readonly code: string, readonly recommendation: string | null, readonly link: string | null }> }>, readonly nextAuditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly schedule: { readonly collectionOpensOn: string, readonly submissionClosesOn: string } } | null, readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly programme: { readonly id: string, readonly title: string }, readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly standards: ReadonlyArray<{ readonly standard: { readonly id: string, readonly number: number } | null, readonly ownOrganisation: { readonly rate: { readonly numerator: number, readonly denominator: number, readonly percent: number | null }, readonly comparison: { readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } } | null } | null }> } | null } } | null } | null };

export type DelegateQipLeadMutationVariables = Exact<{
  input: DelegateQipLeadInput;
}>;


export type DelegateQipLeadMutation = { readonly delegateQipLead:
    | { readonly __typename: 'DelegateQipLeadSuccess', readonly roleGrant: { readonly id: string, readonly role: GrantableRole, readonly programmeId: string | null, readonly fromOn: string | null, readonly untilOn: string | null, readonly version: number, readonly person: { readonly id: string, readonly displayName: string } | null } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type DiscardCaseUploadMutationVariables = Exact<{
  input: DiscardCaseUploadInput;
}>;


export type DiscardCaseUploadMutation = { readonly discardCaseUpload:
    | { readonly __typename: 'DiscardCaseUploadSuccess', readonly upload: { readonly id: string, readonly state: CaseUploadState, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type DropActionMutationVariables = Exact<{
  input: DropActionInput;
}>;


export type DropActionMutation = { readonly dropAction:
    | { readonly __typename: 'DropActionSuccess', readonly plannedAction: { readonly id: string, readonly status: ActionStatus, readonly review: string | null, readonly closedAt: string | null, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type EndNewsMutationVariables = Exact<{
  input: EndSubscriptionInput;
}>;


export type EndNewsMutation = { readonly endSubscription:
    | { readonly __typename: 'EndSubscriptionSuccess', readonly subscription: { readonly id: string, readonly kind: NewsKind, readonly rhythm: NewsRhythm, readonly untilOn: string, readonly state: NewsSubscriptionState, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type EnrolMutationVariables = Exact<{
  input: EnrolInput;
}>;


export type EnrolMutation = { readonly enrol:
    | { readonly __typename: 'EnrolSuccess', readonly enrolment: { readonly id: string, readonly casesExpected: number | null, readonly enrolledAt: string, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotAMemberError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'WindowClosedError', readonly message: string }
   };

export type GoodPracticeQueryVariables = Exact<{
  programmeId?: string | null | undefined;
  workshopId?: string | null | undefined;
  state?: GoodPracticeState | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type GoodPracticeQuery = { readonly goodPractices: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly description: string, readonly state: GoodPracticeState, readonly programmeId: string | null, readonly reviewedAt: string | null, readonly reason: string | null, readonly version: number, readonly organisation: { readonly id: string, readonly odsCode: string } | null, readonly workshop: { readonly id: string, readonly title: string } | null } }> } | null };

export type GrantPartnerAccessMutationVariables = Exact<{
  input: GrantPartnerAccessInput;
}>;


export type GrantPartnerAccessMutation = { readonly grantPartnerAccess:
    | { readonly __typename: 'GrantPartnerAccessSuccess', readonly partnerGrant: { readonly id: string, readonly version: number } | null }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type InterventionsQueryVariables = Exact<{
  programmeId?: string | null | undefined;
  kind?: InterventionKind | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type InterventionsQuery = { readonly interventions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly summary: string, readonly kind: InterventionKind, readonly editionNumber: number, readonly publishedAt: string | null, readonly adoptionCount: number | null, readonly programme: { readonly topic: string, readonly title: string } | null, readonly editions: ReadonlyArray<{ readonly number: number, readonly changes: string | null, readonly files: ReadonlyArray<{ readonly id: string, readonly name: string, readonly byteCount: number | null, readonly downloadUrl: string | null }> }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { readonly invitePerson:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'InvitePersonSuccess', readonly token: string, readonly invitation: { readonly id: string, readonly state: InvitationState, readonly expiresAt: string, readonly person: { readonly id: string, readonly displayName: string } | null } | null }
    | { readonly __typename: 'NotFoundError', readonly message: string }
   };

export type MyActionPlansQueryVariables = Exact<{
  organisationId: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type MyActionPlansQuery = { readonly organisation: { readonly id: string, readonly actionPlans: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly overdueCount: number, readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string }, readonly actions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly gap: string, readonly cause: string, readonly action: string, readonly ownerRole: ActionOwnerRole, readonly dueOn: string, readonly status: ActionStatus, readonly isOverdue: boolean, readonly review: string | null, readonly version: number, readonly standard: { readonly id: string, readonly number: number, readonly statement: string } | null } }> } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } | null };

export type MyBenchmarkQueryVariables = Exact<{
  code: string;
  organisationId?: string | null | undefined;
}>;


export type MyBenchmarkQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly participantCount: number, readonly coverage: { readonly casesExpected: number | null, readonly submittedCount: number | null, readonly completeCount: number | null }, readonly expectedFalseFlags: { readonly alerts: number, readonly alarms: number, readonly sentence: string }, readonly ownOrganisation: { readonly id: string, readonly odsCode: string, readonly name: string } | null, readonly standards: ReadonlyArray<{ readonly standard: { readonly id: string, readonly number: number, readonly statement: string, readonly direction: StandardDirection, readonly targetPercent: number | null } | null, readonly national: { readonly isWithheld: boolean, readonly reason: WithheldReason | null, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number } | null, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null } | null, readonly shown: { readonly detail: ShownDetail, readonly sentence: string } | null, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null } | null, readonly spread: { readonly organisationCount: number, readonly designEffect: number | null, readonly phi: number, readonly tau2: number, readonly isOverdispersionUsed: boolean, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } | null } | null }, readonly ownOrganisation: { readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number }, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly shown: { readonly detail: ShownDetail, readonly sentence: string }, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null }, readonly comparison: { readonly rate: number | null, readonly isOwnLeftOut: boolean, readonly exactFlag: FunnelZone | null, readonly adjustedFlag: FunnelZone | null, readonly headlineFlag: FunnelZone | null, readonly caution: string | null, readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } } | null, readonly shrunken: { readonly value: number, readonly reliability: number, readonly sentence: string } | null, readonly position: { readonly quartile: number, readonly sentence: string } | null } | null, readonly ownTeams: ReadonlyArray<{ readonly team: { readonly id: string, readonly code: string } | null, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number }, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly shown: { readonly detail: ShownDetail, readonly sentence: string }, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null }, readonly comparison: { readonly rate: number | null, readonly isOwnLeftOut: boolean, readonly exactFlag: FunnelZone | null, readonly adjustedFlag: FunnelZone | null, readonly headlineFlag: FunnelZone | null, readonly caution: string | null, readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } } | null, readonly besideOthers: { readonly difference: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null, readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } } | null }>, readonly distribution: { readonly rankedCount: number, readonly median: number, readonly quartileCuts: ReadonlyArray<number>, readonly decileCuts: ReadonlyArray<number> | null } | null, readonly peers: { readonly isWithheld: boolean, readonly precision: PeerPrecision | null, readonly reason: WithheldReason | null, readonly rows: ReadonlyArray<{ readonly code: string, readonly percent: number | null, readonly funnelZone: FunnelZone | null, readonly isOwn: boolean, readonly sizeBand: { readonly from: number, readonly to: number | null } | null }> } | null }> } | null } | null };

export type CountsOfFiveFragment = { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number };

export type RateWithIntervalFragment = { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null };

export type MissingFragment = { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null };

export type BesideNationFragment = { readonly rate: number | null, readonly isOwnLeftOut: boolean, readonly exactFlag: FunnelZone | null, readonly adjustedFlag: FunnelZone | null, readonly headlineFlag: FunnelZone | null, readonly caution: string | null, readonly verdict: { readonly kind: VerdictKind, readonly sentence: string } };

export type MyCalendarQueryVariables = Exact<{
  organisationId: string;
}>;


export type MyCalendarQuery = { readonly organisation: { readonly odsCode: string, readonly calendarLink: { readonly createdAt: string, readonly renewedAt: string | null } | null } | null };

export type MyDashboardQueryVariables = Exact<{
  first?: number;
}>;


export type MyDashboardQuery = { readonly viewer: { readonly person: { readonly displayName: string } | null, readonly organisations: ReadonlyArray<{ readonly id: string, readonly odsCode: string, readonly name: string, readonly enrolments: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly casesExpected: number | null, readonly withdrawnAt: string | null, readonly version: number, readonly submission: { readonly id: string, readonly state: SubmissionState, readonly caseCount: number, readonly completeCount: number, readonly version: number } | null, readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly phase: AuditCyclePhase, readonly programme: { readonly topic: string, readonly title: string }, readonly schedule: { readonly submissionClosesOn: string, readonly reportOn: string }, readonly submissionWindow: { readonly state: SubmissionWindowState, readonly closesAt: string } | null, readonly progress: ReadonlyArray<{ readonly teams: ReadonlyArray<{ readonly caseCount: number, readonly completeCount: number, readonly team: { readonly code: string } | null }> }> | null, readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly standards: ReadonlyArray<{ readonly standard: { readonly number: number, readonly statement: string } | null, readonly national: { readonly rate: { readonly percent: number | null } | null }, readonly ownOrganisation: { readonly rate: { readonly numerator: number, readonly denominator: number, readonly percent: number | null } } | null }> } | null } } }> } | null }> } | null };

export type MyDataQualityQueryVariables = Exact<{
  submissionId: string;
}>;


export type MyDataQualityQuery = { readonly submission: { readonly id: string, readonly coverage: { readonly expectedCount: number | null, readonly submittedCount: number, readonly completeCount: number, readonly percent: number | null } | null, readonly completeness: { readonly caseCount: number, readonly completePercent: number | null, readonly missingPercent: number | null }, readonly progressByDay: ReadonlyArray<{ readonly enteredOn: string, readonly teamCode: string | null, readonly caseCount: number, readonly completeCount: number }>, readonly itemCompleteness: ReadonlyArray<{ readonly item: string, readonly label: string, readonly isRequired: boolean, readonly answeredCount: number, readonly missingCount: number, readonly notAskedCount: number, readonly undecidedCount: number }> | null, readonly suspectedDuplicates: { readonly groupCount: number, readonly groups: ReadonlyArray<{ readonly caseCount: number, readonly isWithinOneTeam: boolean, readonly localReferences: ReadonlyArray<string> }> } | null, readonly answerPatterns: ReadonlyArray<{ readonly kind: AnswerPatternKind, readonly teamCode: string | null, readonly item: string | null, readonly caseCount: number, readonly digit: number | null, readonly percent: number | null }> | null } | null };

export type MyDataQueriesQueryVariables = Exact<{
  submissionId: string;
  after?: string | null | undefined;
}>;


export type MyDataQueriesQuery = { readonly submission: { readonly id: string, readonly dataQueries: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: DataQueryState, readonly question: string, readonly standardNumber: number | null, readonly item: string | null, readonly raisedAt: string, readonly answer: string | null, readonly version: number } }> } | null } | null };

export type MyInterventionsQueryVariables = Exact<{
  organisationId: string;
  first?: number;
}>;


export type MyInterventionsQuery = { readonly organisation: { readonly id: string, readonly interventionAdoptions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly editionNumber: number, readonly fromOn: string, readonly untilOn: string | null, readonly isWholeOrganisation: boolean, readonly notes: string | null, readonly withdrawalReason: string | null, readonly version: number, readonly teams: ReadonlyArray<{ readonly id: string, readonly code: string }>, readonly intervention: { readonly id: string, readonly title: string, readonly kind: InterventionKind, readonly state: InterventionState, readonly editionNumber: number } } }> } | null, readonly interventionPassings: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly capacity: RecipientCapacity, readonly editionNumber: number, readonly passedAt: string, readonly recipient: { readonly id: string, readonly displayName: string } | null, readonly intervention: { readonly id: string, readonly title: string } } }> } | null } | null };

export type MyMaterialsQueryVariables = Exact<{
  code: string;
}>;


export type MyMaterialsQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly materials: ReadonlyArray<{ readonly id: string, readonly kind: MaterialKind, readonly title: string, readonly additionReason: string | null, readonly file: { readonly name: string, readonly contentType: string, readonly byteCount: number | null, readonly sha256: string | null, readonly downloadUrl: string | null } }>, readonly dispatches: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: MaterialDispatchState, readonly sentAt: string | null, readonly organisation: { readonly name: string } | null, readonly recipient: { readonly displayName: string } | null, readonly material: { readonly title: string } | null, readonly passings: ReadonlyArray<{ readonly passedAt: string, readonly state: MaterialDispatchState, readonly person: { readonly displayName: string } | null, readonly passedBy: { readonly displayName: string } | null }> } }> } } | null };

export type MyPicturesQueryVariables = Exact<{
  code: string;
  organisationId?: string | null | undefined;
}>;


export type MyPicturesQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly benchmark: { readonly revision: number, readonly standards: ReadonlyArray<{ readonly standard: { readonly id: string, readonly number: number, readonly statement: string, readonly direction: StandardDirection } | null, readonly drawing: { readonly nationalRate: number | null, readonly funnel: { readonly rate: number, readonly isOwnLeftOut: boolean, readonly lines: ReadonlyArray<{ readonly level: FunnelLevel, readonly isAdjusted: boolean, readonly points: ReadonlyArray<{ readonly cases: number, readonly lower: number | null, readonly upper: number | null }> }>, readonly peers: ReadonlyArray<{ readonly code: string, readonly cases: number, readonly percent: number, readonly isOwn: boolean }>, readonly own: { readonly cases: number, readonly value: number } | null } | null, readonly peers: ReadonlyArray<{ readonly code: string, readonly percent: number, readonly isOwn: boolean }>, readonly teams: ReadonlyArray<{ readonly value: number | null, readonly team: { readonly id: string, readonly code: string } | null, readonly shown: { readonly detail: ShownDetail, readonly sentence: string }, readonly interval: { readonly lower: number, readonly upper: number } | null }> } }> } | null } | null };

export type MyProvisionalResultsQueryVariables = Exact<{
  submissionId: string;
}>;


export type MyProvisionalResultsQuery = { readonly submission: { readonly id: string, readonly provisionalResults: { readonly caseCount: number, readonly standards: ReadonlyArray<{ readonly number: number, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number }, readonly rate: { readonly numerator: number, readonly denominator: number, readonly percent: number | null } }>, readonly teams: ReadonlyArray<{ readonly teamCode: string, readonly caseCount: number, readonly standards: ReadonlyArray<{ readonly number: number, readonly rate: { readonly numerator: number, readonly denominator: number, readonly percent: number | null } }> }> } | null } | null };

export type MyReminderPreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyReminderPreferencesQuery = { readonly viewer: { readonly reminderPreferences: { readonly kinds: ReadonlyArray<ReminderKind>, readonly delivery: ReminderDelivery | null, readonly version: number } | null } | null };

export type MyResultsAsFilesQueryVariables = Exact<{
  code: string;
}>;


export type MyResultsAsFilesQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly benchmark: { readonly revision: number, readonly exports: { readonly ownCsvUrl: string | null, readonly ownWorkbookUrl: string | null, readonly fhirMeasureReportsUrl: string | null, readonly nationalCsvUrl: string, readonly nationalMetadataUrl: string, readonly fhirMeasuresUrl: string } | null } | null } | null };

export type MySubmissionQueryVariables = Exact<{
  auditCycleId: string;
}>;


export type MySubmissionQuery = { readonly submissions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly state: SubmissionState, readonly caseCount: number, readonly completeCount: number, readonly draftCount: number, readonly version: number, readonly window: { readonly state: SubmissionWindowState, readonly closesAt: string, readonly own: ReadonlyArray<{ readonly kind: OwnWindowKind, readonly closesAt: string }> } | null, readonly organisation: { readonly id: string } | null } }> } | null };

export type MySubscriptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySubscriptionsQuery = { readonly mySubscriptions: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: NewsKind, readonly rhythm: NewsRhythm, readonly untilOn: string, readonly state: NewsSubscriptionState, readonly subscribedAt: string, readonly version: number, readonly deliveries: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly subject: string, readonly postedAt: string, readonly state: NewsDeliveryState, readonly sentAt: string | null } }> } } }> } | null };

export type MyTrendsQueryVariables = Exact<{
  topic: string;
  organisationId?: string | null | undefined;
}>;


export type MyTrendsQuery = { readonly programme: { readonly id: string, readonly topic: string, readonly title: string, readonly currentVersion: { readonly id: string, readonly number: number, readonly standards: ReadonlyArray<{ readonly id: string, readonly number: number, readonly statement: string, readonly direction: StandardDirection, readonly targetPercent: number | null, readonly trend: { readonly ownOrganisation: { readonly id: string, readonly odsCode: string, readonly name: string } | null, readonly segments: ReadonlyArray<{ readonly breakReason: string | null, readonly points: ReadonlyArray<{ readonly code: string, readonly isBaseline: boolean, readonly collectionOpensOn: string, readonly monthsSinceBaseline: number, readonly revision: number, readonly auditCycle: { readonly id: string, readonly kind: AuditCycleKind, readonly label: string } | null, readonly national: { readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null } | null, readonly coverage: { readonly casesExpected: number | null, readonly submittedCount: number | null, readonly completeCount: number | null }, readonly sincePrevious: { readonly matchedCount: number | null, readonly joinerCount: number | null, readonly leaverCount: number | null, readonly agreement: ChangeAgreement, readonly direction: ChangeDirection | null, readonly sentence: string, readonly pooled: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } }, readonly matched: { readonly difference: number, readonly p: number | null, readonly heterogeneityP: number | null, readonly direction: ChangeDirection, readonly interval: { readonly lower: number, readonly upper: number } } | null } | null, readonly sinceBaseline: { readonly matchedCount: number | null, readonly joinerCount: number | null, readonly leaverCount: number | null, readonly agreement: ChangeAgreement, readonly direction: ChangeDirection | null, readonly sentence: string, readonly pooled: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } }, readonly matched: { readonly difference: number, readonly p: number | null, readonly heterogeneityP: number | null, readonly direction: ChangeDirection, readonly interval: { readonly lower: number, readonly upper: number } } | null } | null } | null, readonly ownOrganisation: { readonly detail: ShownDetail, readonly organisationCount: number, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null }, readonly coverage: { readonly casesExpected: number | null, readonly submittedCount: number | null, readonly completeCount: number | null }, readonly sincePrevious: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } } | null, readonly sinceBaseline: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } } | null } | null }>, readonly national: { readonly drawing: TrendDrawing, readonly centre: number | null, readonly trendTest: { readonly cycleCount: number, readonly z: number, readonly p: number, readonly departureP: number | null } | null, readonly marks: ReadonlyArray<{ readonly code: string, readonly rate: number, readonly signals: ReadonlyArray<TrendSignal>, readonly interval: { readonly lower: number, readonly upper: number }, readonly limits: { readonly lower: number, readonly upper: number } | null }> }, readonly ownOrganisation: { readonly drawing: TrendDrawing, readonly centre: number | null, readonly trendTest: { readonly cycleCount: number, readonly z: number, readonly p: number, readonly departureP: number | null } | null, readonly marks: ReadonlyArray<{ readonly code: string, readonly rate: number, readonly signals: ReadonlyArray<TrendSignal>, readonly interval: { readonly lower: number, readonly upper: number }, readonly limits: { readonly lower: number, readonly upper: number } | null }> } | null }> } | null }> } | null } | null };

export type TrendRateFragment = { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null };

export type ChangeInShortFragment = { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } };

export type NationalChangeInShortFragment = { readonly matchedCount: number | null, readonly joinerCount: number | null, readonly leaverCount: number | null, readonly agreement: ChangeAgreement, readonly direction: ChangeDirection | null, readonly sentence: string, readonly pooled: { readonly fromCode: string, readonly difference: number, readonly p: number, readonly adjustedP: number, readonly direction: ChangeDirection, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } }, readonly matched: { readonly difference: number, readonly p: number | null, readonly heterogeneityP: number | null, readonly direction: ChangeDirection, readonly interval: { readonly lower: number, readonly upper: number } } | null };

export type SeriesOfTrendFragment = { readonly drawing: TrendDrawing, readonly centre: number | null, readonly trendTest: { readonly cycleCount: number, readonly z: number, readonly p: number, readonly departureP: number | null } | null, readonly marks: ReadonlyArray<{ readonly code: string, readonly rate: number, readonly signals: ReadonlyArray<TrendSignal>, readonly interval: { readonly lower: number, readonly upper: number }, readonly limits: { readonly lower: number, readonly upper: number } | null }> };

export type MyWorklistQueryVariables = Exact<{
  submissionId: string;
  standardNumber?: number | null | undefined;
  kind?: WorklistKind | null | undefined;
  after?: string | null | undefined;
}>;


export type MyWorklistQuery = { readonly submission: { readonly id: string, readonly worklist: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly caseId: string, readonly localReference: string, readonly reasons: ReadonlyArray<{ readonly standardNumber: number, readonly statement: string, readonly kind: WorklistKind, readonly missingItems: ReadonlyArray<{ readonly name: string, readonly label: string }> }> } }> } | null } | null };

export type PartnerReadsQueryVariables = Exact<{
  organisationId: string;
  first?: number;
  after?: string | null | undefined;
}>;


export type PartnerReadsQuery = { readonly organisation: { readonly id: string, readonly odsCode: string, readonly partnerGrants: ReadonlyArray<{ readonly id: string, readonly grantedAt: string, readonly revokedAt: string | null, readonly untilOn: string | null, readonly version: number, readonly partnerTool: { readonly id: string, readonly name: string } | null }>, readonly partnerReads: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly readAt: string, readonly what: string, readonly partnerTool: { readonly id: string, readonly name: string } | null } }> } } | null };

export type PassInterventionOnMutationVariables = Exact<{
  input: PassInterventionOnInput;
}>;


export type PassInterventionOnMutation = { readonly passInterventionOn:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotAMemberError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'NotTakingPartError', readonly message: string }
    | { readonly __typename: 'PassInterventionOnSuccess', readonly passings: ReadonlyArray<{ readonly id: string, readonly capacity: RecipientCapacity, readonly editionNumber: number, readonly passedAt: string, readonly recipient: { readonly id: string, readonly displayName: string } | null }> }
   };

export type PassMaterialsOnMutationVariables = Exact<{
  input: PassMaterialsOnInput;
}>;


export type PassMaterialsOnMutation = { readonly passMaterialsOn:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'PassMaterialsOnSuccess', readonly dispatch: { readonly id: string, readonly passings: ReadonlyArray<{ readonly passedAt: string, readonly person: { readonly displayName: string } | null }> } | null }
   };

export type PeopleAndRolesQueryVariables = Exact<{
  organisationId: string;
}>;


export type PeopleAndRolesQuery = { readonly organisation: { readonly id: string, readonly odsCode: string, readonly version: number, readonly leadAppointments: ReadonlyArray<{ readonly id: string, readonly kind: AppointmentKind, readonly profession: Profession, readonly fromOn: string, readonly untilOn: string | null, readonly version: number, readonly person: { readonly id: string, readonly displayName: string } | null }>, readonly roleGrants: ReadonlyArray<{ readonly id: string, readonly role: GrantableRole, readonly programmeId: string | null, readonly auditCycleId: string | null, readonly fromOn: string | null, readonly untilOn: string | null, readonly revokedAt: string | null, readonly version: number, readonly teams: ReadonlyArray<{ readonly id: string, readonly code: string }> | null, readonly person: { readonly id: string, readonly displayName: string } | null }>, readonly invitations: ReadonlyArray<{ readonly id: string, readonly state: InvitationState, readonly invitedAt: string, readonly expiresAt: string, readonly person: { readonly id: string, readonly displayName: string } | null }> } | null };

export type PlanActionMutationVariables = Exact<{
  input: PlanActionInput;
}>;


export type PlanActionMutation = { readonly planAction:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'NotTakingPartError', readonly message: string }
    | { readonly __typename: 'PlanActionSuccess', readonly plannedAction: { readonly id: string, readonly status: ActionStatus, readonly dueOn: string, readonly version: number } | null }
   };

export type QualityAccountQueryVariables = Exact<{
  organisationId: string;
  financialYear: number;
}>;


export type QualityAccountQuery = { readonly organisation: { readonly id: string, readonly odsCode: string, readonly name: string, readonly qualityAccount: { readonly firstOn: string, readonly lastOn: string, readonly isProvisional: boolean, readonly statement: ReadonlyArray<string>, readonly eligibleCount: number, readonly participationCount: number, readonly participation: { readonly percent: number } | null, readonly cycles: ReadonlyArray<{ readonly isEligible: boolean, readonly participation: Participation, readonly isProvisional: boolean, readonly casesSubmittedCount: number | null, readonly casesExpected: number | null, readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly programme: { readonly id: string, readonly title: string } }, readonly percentage: { readonly numerator: number, readonly denominator: number, readonly percent: number } | null }> } | null } | null };

export type RecordCaseMutationVariables = Exact<{
  input: RecordCaseInput;
}>;


export type RecordCaseMutation = { readonly recordCase:
    | { readonly __typename: 'CaseIncompleteError', readonly message: string, readonly canBeDraft: boolean, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly code: string, readonly severity: IssueSeverity, readonly message: string }> }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RecordCaseSuccess', readonly case: { readonly id: string, readonly localReference: string, readonly state: CaseState, readonly issues: ReadonlyArray<{ readonly item: string | null, readonly code: string, readonly severity: IssueSeverity, readonly message: string }>, readonly outcomes: ReadonlyArray<{ readonly state: OutcomeState, readonly explanation: string, readonly missingItems: ReadonlyArray<string>, readonly standard: { readonly number: number, readonly statement: string } | null }> } | null }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type RecordCasesMutationVariables = Exact<{
  input: RecordCasesInput;
}>;


export type RecordCasesMutation = { readonly recordCases:
    | { readonly __typename: 'CasesRefusedError', readonly message: string, readonly problems: ReadonlyArray<{ readonly index: number, readonly item: string | null, readonly code: string, readonly identifierKind: IdentifierKind | null, readonly severity: IssueSeverity, readonly message: string }> }
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RecordCasesSuccess', readonly cases: ReadonlyArray<{ readonly id: string, readonly localReference: string, readonly state: CaseState } | null> }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type RegisterForWorkshopMutationVariables = Exact<{
  input: RegisterForWorkshopInput;
}>;


export type RegisterForWorkshopMutation = { readonly registerForWorkshop:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RegisterForWorkshopSuccess', readonly registration: { readonly id: string, readonly state: WorkshopRegistrationState, readonly waitingPlace: number | null, readonly registeredAt: string, readonly cancelledAt: string | null, readonly version: number, readonly workshop: { readonly id: string, readonly title: string, readonly heldOn: string } | null } | null }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null }
   };

export type RegisterTeamsMutationVariables = Exact<{
  input: RegisterTeamsInput;
}>;


export type RegisterTeamsMutation = { readonly registerTeams:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RegisterTeamsSuccess', readonly teams: ReadonlyArray<{ readonly id: string, readonly code: string, readonly careSetting: CareSetting }> }
   };

export type RemoveCaseMutationVariables = Exact<{
  input: RemoveCaseInput;
}>;


export type RemoveCaseMutation = { readonly removeCase:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RemoveCaseSuccess', readonly localReference: string, readonly submission: { readonly id: string, readonly version: number, readonly caseCount: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string }
   };

export type RenewCalendarLinkMutationVariables = Exact<{
  input: RenewCalendarLinkInput;
}>;


export type RenewCalendarLinkMutation = { readonly renewCalendarLink:
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RenewCalendarLinkSuccess', readonly calendarUrl: string, readonly calendarLink: { readonly createdAt: string, readonly renewedAt: string | null } | null }
   };

export type RetireTeamMutationVariables = Exact<{
  input: RetireTeamInput;
}>;


export type RetireTeamMutation = { readonly retireTeam:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RetireTeamSuccess', readonly team: { readonly id: string, readonly code: string, readonly retiredOn: string | null, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type ReviseActionMutationVariables = Exact<{
  input: ReviseActionInput;
}>;


export type ReviseActionMutation = { readonly reviseAction:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ReviseActionSuccess', readonly plannedAction: { readonly id: string, readonly gap: string, readonly cause: string, readonly action: string, readonly ownerRole: ActionOwnerRole, readonly dueOn: string, readonly review: string | null, readonly isOverdue: boolean, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
   };

export type RevokePartnerAccessMutationVariables = Exact<{
  input: RevokePartnerAccessInput;
}>;


export type RevokePartnerAccessMutation = { readonly revokePartnerAccess:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'RevokePartnerAccessSuccess', readonly partnerGrant: { readonly id: string, readonly revokedAt: string | null, readonly version: number, readonly partnerTool: { readonly id: string, readonly name: string } | null } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type SetReminderPreferencesMutationVariables = Exact<{
  input: SetReminderPreferencesInput;
}>;


export type SetReminderPreferencesMutation = { readonly setReminderPreferences:
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'SetReminderPreferencesSuccess', readonly reminderPreferences: { readonly kinds: ReadonlyArray<ReminderKind>, readonly delivery: ReminderDelivery | null, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
   };

export type ShareGoodPracticeMutationVariables = Exact<{
  input: ShareGoodPracticeInput;
}>;


export type ShareGoodPracticeMutation = { readonly shareGoodPractice:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string, readonly path: string, readonly kind: IdentifierKind }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'ShareGoodPracticeSuccess', readonly goodPractice: { readonly id: string, readonly title: string, readonly description: string, readonly state: GoodPracticeState, readonly programmeId: string | null, readonly reviewedAt: string | null, readonly reason: string | null, readonly version: number, readonly workshop: { readonly id: string, readonly title: string } | null } | null }
   };

export type SignOffSubmissionMutationVariables = Exact<{
  input: SignOffSubmissionInput;
}>;


export type SignOffSubmissionMutation = { readonly signOffSubmission:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'SignOffSubmissionSuccess', readonly submission: { readonly id: string, readonly state: SubmissionState, readonly signedOffAt: string | null, readonly completeCount: number, readonly version: number } | null }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'SubmissionIncompleteError', readonly message: string, readonly draftCount: number, readonly teams: ReadonlyArray<{ readonly teamCode: string, readonly draftCount: number, readonly localReferences: ReadonlyArray<string> }> }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type StartActionMutationVariables = Exact<{
  input: StartActionInput;
}>;


export type StartActionMutation = { readonly startAction:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'StartActionSuccess', readonly plannedAction: { readonly id: string, readonly status: ActionStatus, readonly version: number } | null }
   };

export type StartCaseUploadMutationVariables = Exact<{
  input: StartCaseUploadInput;
}>;


export type StartCaseUploadMutation = { readonly startCaseUpload:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StartCaseUploadSuccess', readonly upload: { readonly id: string, readonly mode: CaseUploadMode, readonly uploadUrl: string | null, readonly expiresAt: string, readonly version: number } | null }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
   };

export type SubscribeMutationVariables = Exact<{
  input: SubscribeInput;
}>;


export type SubscribeMutation = { readonly subscribe:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'SubscribeSuccess', readonly subscription: { readonly id: string, readonly kind: NewsKind, readonly rhythm: NewsRhythm, readonly untilOn: string, readonly state: NewsSubscriptionState, readonly version: number } | null }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly person: { readonly displayName: string, readonly email: string } | null, readonly roles: ReadonlyArray<{ readonly role: Role, readonly organisation: { readonly id: string, readonly odsCode: string, readonly name: string } | null }>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly odsCode: string, readonly name: string }> } | null };

export type WithdrawAdoptionMutationVariables = Exact<{
  input: WithdrawAdoptionInput;
}>;


export type WithdrawAdoptionMutation = { readonly withdrawAdoption:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'IdentifierRefusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string, readonly fields: ReadonlyArray<{ readonly path: string, readonly message: string }> }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string }
    | { readonly __typename: 'WithdrawAdoptionSuccess', readonly adoption: { readonly id: string, readonly fromOn: string, readonly untilOn: string | null, readonly withdrawalReason: string | null, readonly version: number } | null }
   };

export type WithdrawEnrolmentMutationVariables = Exact<{
  input: WithdrawEnrolmentInput;
}>;


export type WithdrawEnrolmentMutation = { readonly withdrawEnrolment:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'SubmissionHoldsCasesError', readonly message: string }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null }
    | { readonly __typename: 'WithdrawEnrolmentSuccess', readonly enrolment: { readonly id: string, readonly withdrawnAt: string | null, readonly version: number } | null }
   };

export type WithdrawInvitationMutationVariables = Exact<{
  input: WithdrawInvitationInput;
}>;


export type WithdrawInvitationMutation = { readonly withdrawInvitation:
    | { readonly __typename: 'IdempotencyKeyReusedError', readonly message: string }
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string, readonly currentState: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'WithdrawInvitationSuccess', readonly invitation: { readonly id: string, readonly state: InvitationState } | null }
   };

export type WithdrawSignOffMutationVariables = Exact<{
  input: WithdrawSignOffInput;
}>;


export type WithdrawSignOffMutation = { readonly withdrawSignOff:
    | { readonly __typename: 'InputValidationError', readonly message: string }
    | { readonly __typename: 'InvalidTransitionError', readonly message: string }
    | { readonly __typename: 'NotEnrolledError', readonly message: string }
    | { readonly __typename: 'NotFoundError', readonly message: string }
    | { readonly __typename: 'StaleVersionError', readonly message: string, readonly currentVersion: number }
    | { readonly __typename: 'WindowClosedError', readonly message: string, readonly closedOn: string | null, readonly opensOn: string | null }
    | { readonly __typename: 'WithdrawSignOffSuccess', readonly submission: { readonly id: string, readonly state: SubmissionState, readonly version: number } | null }
   };

export type WorkshopsQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  region?: Region | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type WorkshopsQuery = { readonly workshops: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly heldOn: string, readonly region: Region, readonly venue: string, readonly placeCount: number, readonly freePlaceCount: number, readonly waitingCount: number, readonly registrationClosesOn: string, readonly state: WorkshopState, readonly cancelledAt: string | null, readonly cancellationReason: string | null, readonly version: number, readonly registrations: ReadonlyArray<{ readonly id: string, readonly state: WorkshopRegistrationState, readonly waitingPlace: number | null, readonly version: number, readonly person: { readonly id: string, readonly displayName: string } | null }> } }> } | null };

export type NationalResultsQueryVariables = Exact<{
  code: string;
}>;


export type NationalResultsQuery = { readonly auditCycle: { readonly id: string, readonly code: string, readonly label: string, readonly benchmark: { readonly revision: number, readonly publishedAt: string | null, readonly participantCount: number, readonly expectedFalseFlags: { readonly alerts: number, readonly alarms: number, readonly sentence: string }, readonly standards: ReadonlyArray<{ readonly standard: { readonly number: number, readonly statement: string, readonly direction: StandardDirection } | null, readonly national: { readonly isWithheld: boolean, readonly reason: WithheldReason | null, readonly counts: { readonly met: number, readonly notMet: number, readonly excluded: number, readonly notApplicable: number, readonly missing: number } | null, readonly rate: { readonly numerator: number, readonly denominator: number, readonly value: number | null, readonly percent: number | null, readonly interval: { readonly lower: number, readonly upper: number } | null } | null, readonly shown: { readonly detail: ShownDetail, readonly sentence: string } | null, readonly missingData: { readonly missingCount: number, readonly share: number | null, readonly advice: MissingAdvice, readonly sentence: string | null, readonly bounds: { readonly lower: number, readonly upper: number } | null } | null, readonly spread: { readonly organisationCount: number, readonly designEffect: number | null, readonly phi: number, readonly tau2: number, readonly isOverdispersionUsed: boolean, readonly sentence: string, readonly interval: { readonly lower: number, readonly upper: number } | null } | null } }> } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CountsOfFiveFragmentDoc = new TypedDocumentString(`
    fragment CountsOfFive on OutcomeCounts {
  met
  notMet
  excluded
  notApplicable
  missing
}
    `, {"fragmentName":"CountsOfFive"}) as unknown as TypedDocumentString<CountsOfFiveFragment, unknown>;
export const RateWithIntervalFragmentDoc = new TypedDocumentString(`
    fragment RateWithInterval on Rate {
  numerator
  denominator
  value
  percent
  interval {
    lower
    upper
  }
}
    `, {"fragmentName":"RateWithInterval"}) as unknown as TypedDocumentString<RateWithIntervalFragment, unknown>;
export const MissingFragmentDoc = new TypedDocumentString(`
    fragment Missing on MissingData {
  missingCount
  share
  bounds {
    lower
    upper
  }
  advice
  sentence
}
    `, {"fragmentName":"Missing"}) as unknown as TypedDocumentString<MissingFragment, unknown>;
export const BesideNationFragmentDoc = new TypedDocumentString(`
    fragment BesideNation on NationalComparison {
  rate
  isOwnLeftOut
  exactFlag
  adjustedFlag
  headlineFlag
  caution
  verdict {
    kind
    sentence
  }
}
    `, {"fragmentName":"BesideNation"}) as unknown as TypedDocumentString<BesideNationFragment, unknown>;
export const TrendRateFragmentDoc = new TypedDocumentString(`
    fragment TrendRate on Rate {
  numerator
  denominator
  value
  percent
  interval {
    lower
    upper
  }
}
    `, {"fragmentName":"TrendRate"}) as unknown as TypedDocumentString<TrendRateFragment, unknown>;
export const ChangeInShortFragmentDoc = new TypedDocumentString(`
    fragment ChangeInShort on Change {
  fromCode
  difference
  interval {
    lower
    upper
  }
  p
  adjustedP
  direction
  sentence
}
    `, {"fragmentName":"ChangeInShort"}) as unknown as TypedDocumentString<ChangeInShortFragment, unknown>;
export const NationalChangeInShortFragmentDoc = new TypedDocumentString(`
    fragment NationalChangeInShort on NationalChange {
  pooled {
    ...ChangeInShort
  }
  matched {
    difference
    interval {
      lower
      upper
    }
    p
    heterogeneityP
    direction
  }
  matchedCount
  joinerCount
  leaverCount
  agreement
  direction
  sentence
}
    fragment ChangeInShort on Change {
  fromCode
  difference
  interval {
    lower
    upper
  }
  p
  adjustedP
  direction
  sentence
}`, {"fragmentName":"NationalChangeInShort"}) as unknown as TypedDocumentString<NationalChangeInShortFragment, unknown>;
export const SeriesOfTrendFragmentDoc = new TypedDocumentString(`
    fragment SeriesOfTrend on TrendSeries {
  drawing
  centre
  trendTest {
    cycleCount
    z
    p
    departureP
  }
  marks {
    code
    rate
    interval {
      lower
      upper
    }
    limits {
      lower
      upper
    }
    signals
  }
}
    `, {"fragmentName":"SeriesOfTrend"}) as unknown as TypedDocumentString<SeriesOfTrendFragment, unknown>;
export const AuditCyclesDocument = new TypedDocumentString(`
    query AuditCycles($first: Int! = 50, $after: String) {
  auditCycles(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        code
        label
        kind
        phase
        version
        isComparable
        programme {
          topic
          title
        }
        schedule {
          collectionOpensOn
          submissionOpensOn
          submissionClosesOn
          reportOn
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditCyclesQuery, AuditCyclesQueryVariables>;
export const AuditToolOfTopicDocument = new TypedDocumentString(`
    query AuditToolOfTopic($topic: String!) {
  programme(topic: $topic) {
    title
    currentVersion {
      number
      auditTool {
        sections {
          code
          title
        }
        items {
          name
          kind
          section
          label
          help
          unit
          minimum
          maximum
          isRequired
          visibleWhen
          options {
            code
            label
          }
        }
        rules {
          code
          holds
          severity
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditToolOfTopicQuery, AuditToolOfTopicQueryVariables>;
export const CalendarsDocument = new TypedDocumentString(`
    query Calendars($first: Int! = 50) {
  calendarUrl
  programmes(first: $first) {
    edges {
      node {
        topic
        title
        calendarUrl
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CalendarsQuery, CalendarsQueryVariables>;
export const CycleChangesDocument = new TypedDocumentString(`
    query CycleChanges($code: String!, $first: Int! = 20) {
  auditCycle(code: $code) {
    code
    phase
    changes(first: $first) {
      totalCount
      edges {
        node {
          kind
          reason
          changedAt
          movedDays {
            event
            fromOn
            toOn
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CycleChangesQuery, CycleChangesQueryVariables>;
export const IndicatorCatalogueDocument = new TypedDocumentString(`
    query IndicatorCatalogue {
  programmes(first: 50) {
    edges {
      node {
        topic
        title
        versions {
          id
          number
          approvedAt
          nextReviewOn
          exports {
            yamlUrl
            jsonUrl
            schemaUrl
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IndicatorCatalogueQuery, IndicatorCatalogueQueryVariables>;
export const ProgrammesDocument = new TypedDocumentString(`
    query Programmes {
  programmes(first: 50) {
    totalCount
    edges {
      node {
        id
        topic
        title
        clinicalArea
        auditUnit
        currentVersion {
          id
          number
          standards {
            id
            number
            statement
            direction
            targetPercent
            evidence {
              body
              code
              link
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammesQuery, ProgrammesQueryVariables>;
export const TimetableDocument = new TypedDocumentString(`
    query Timetable($from: LocalDate!, $to: LocalDate!) {
  timetable(from: $from, to: $to) {
    fallsOn
    kind
    note {
      kind
      name
    }
    auditCycle {
      code
      label
      programme {
        topic
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TimetableQuery, TimetableQueryVariables>;
export const AnalyseAuditCycleDocument = new TypedDocumentString(`
    mutation AnalyseAuditCycle($input: AnalyseAuditCycleInput!) {
  analyseAuditCycle(input: $input) {
    __typename
    ... on AnalyseAuditCycleSuccess {
      analysis {
        status
        failure
        lockNumber
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnalyseAuditCycleMutation, AnalyseAuditCycleMutationVariables>;
export const AppointDeputyDocument = new TypedDocumentString(`
    mutation AppointDeputy($input: AppointDeputyInput!) {
  appointDeputy(input: $input) {
    __typename
    ... on AppointDeputySuccess {
      appointment {
        id
        fromOn
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AppointDeputyMutation, AppointDeputyMutationVariables>;
export const ApproveProgrammeDocument = new TypedDocumentString(`
    mutation ApproveProgramme($input: ApproveProgrammeInput!) {
  approveProgramme(input: $input) {
    __typename
    ... on ApproveProgrammeSuccess {
      programmeVersion {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApproveProgrammeMutation, ApproveProgrammeMutationVariables>;
export const AttachInterventionFileDocument = new TypedDocumentString(`
    mutation AttachInterventionFile($input: AttachInterventionFileInput!) {
  attachInterventionFile(input: $input) {
    __typename
    ... on AttachInterventionFileSuccess {
      file {
        id
        name
        state
        uploadUrl
      }
      intervention {
        id
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AttachInterventionFileMutation, AttachInterventionFileMutationVariables>;
export const AttachMaterialDocument = new TypedDocumentString(`
    mutation AttachMaterial($input: AttachMaterialInput!) {
  attachMaterial(input: $input) {
    __typename
    ... on AttachMaterialSuccess {
      material {
        id
        title
        additionReason
        file {
          id
          name
          contentType
          state
          uploadUrl
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<AttachMaterialMutation, AttachMaterialMutationVariables>;
export const AuditCycleProgressDocument = new TypedDocumentString(`
    query AuditCycleProgress($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    submissionWindow {
      state
      opensAt
      closesAt
      lockNumber
    }
    progress {
      organisation {
        odsCode
        name
      }
      state
      caseCount
      completeCount
      window {
        state
        closesAt
        own {
          kind
          closesAt
        }
      }
      coverage {
        expectedCount
        percent
      }
      openDataQueryCount
      answeredDataQueryCount
    }
    analysis {
      status
      failure
      lockNumber
    }
  }
}
    `) as unknown as TypedDocumentString<AuditCycleProgressQuery, AuditCycleProgressQueryVariables>;
export const CancelAuditCycleDocument = new TypedDocumentString(`
    mutation CancelAuditCycle($input: CancelAuditCycleInput!) {
  cancelAuditCycle(input: $input) {
    __typename
    ... on CancelAuditCycleSuccess {
      auditCycle {
        id
        code
        version
        phase
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<CancelAuditCycleMutation, CancelAuditCycleMutationVariables>;
export const CancelWorkshopDocument = new TypedDocumentString(`
    mutation CancelWorkshop($input: CancelWorkshopInput!) {
  cancelWorkshop(input: $input) {
    __typename
    ... on CancelWorkshopSuccess {
      workshop {
        id
        title
        heldOn
        state
        cancelledAt
        cancellationReason
        version
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on WindowClosedError {
      closedOn
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CancelWorkshopMutation, CancelWorkshopMutationVariables>;
export const ChangeMembershipDocument = new TypedDocumentString(`
    mutation ChangeMembership($input: ChangeMembershipInput!) {
  changeMembership(input: $input) {
    __typename
    ... on ChangeMembershipSuccess {
      organisation {
        id
        odsCode
        version
        memberships {
          id
          fromOn
          untilOn
        }
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeMembershipMutation, ChangeMembershipMutationVariables>;
export const CloseDataQueryOnSubmissionDocument = new TypedDocumentString(`
    mutation CloseDataQueryOnSubmission($input: CloseDataQueryInput!) {
  closeDataQuery(input: $input) {
    __typename
    ... on CloseDataQuerySuccess {
      dataQuery {
        id
        state
        answer
        version
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<CloseDataQueryOnSubmissionMutation, CloseDataQueryOnSubmissionMutationVariables>;
export const DataQualityDocument = new TypedDocumentString(`
    query DataQuality($auditCycleId: ID!, $after: String) {
  submissions(auditCycleId: $auditCycleId, first: 50, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        state
        organisation {
          odsCode
        }
        coverage {
          expectedCount
          completeCount
          percent
        }
        completeness {
          caseCount
          completePercent
          missingPercent
        }
        progressByDay {
          enteredOn
          caseCount
          completeCount
        }
        dataQueries(first: 20) {
          totalCount
          edges {
            node {
              id
              state
              question
              answer
              version
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DataQualityQuery, DataQualityQueryVariables>;
export const DraftInterventionDocument = new TypedDocumentString(`
    mutation DraftIntervention($input: DraftInterventionInput!) {
  draftIntervention(input: $input) {
    __typename
    ... on DraftInterventionSuccess {
      intervention {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DraftInterventionMutation, DraftInterventionMutationVariables>;
export const DraftProgrammeDocument = new TypedDocumentString(`
    mutation DraftProgramme($input: DraftProgrammeInput!) {
  draftProgramme(input: $input) {
    __typename
    ... on DraftProgrammeSuccess {
      programmeVersion {
        id
        version
        programme {
          id
          topic
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on DefinitionError {
      diagnostics {
        path
        item
        standard
        code
        message
        line
        column
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DraftProgrammeMutation, DraftProgrammeMutationVariables>;
export const EndAppointmentDocument = new TypedDocumentString(`
    mutation EndAppointment($input: EndAppointmentInput!) {
  endAppointment(input: $input) {
    __typename
    ... on EndAppointmentSuccess {
      appointment {
        id
        kind
        fromOn
        untilOn
        version
        person {
          id
          displayName
        }
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndAppointmentMutation, EndAppointmentMutationVariables>;
export const ExtendSubmissionDocument = new TypedDocumentString(`
    mutation ExtendSubmission($input: ExtendSubmissionInput!) {
  extendSubmission(input: $input) {
    __typename
    ... on ExtendSubmissionSuccess {
      organisation {
        odsCode
      }
      window {
        state
        closesAt
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendSubmissionMutation, ExtendSubmissionMutationVariables>;
export const GrantRoleDocument = new TypedDocumentString(`
    mutation GrantRole($input: GrantRoleInput!) {
  grantRole(input: $input) {
    __typename
    ... on GrantRoleSuccess {
      roleGrant {
        id
        role
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const ImportProgrammeDocument = new TypedDocumentString(`
    mutation ImportProgramme($input: ImportProgrammeInput!) {
  importProgramme(input: $input) {
    __typename
    ... on ImportProgrammeSuccess {
      programmeVersion {
        id
        number
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on ProgrammeFileError {
      problems {
        line
        column
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImportProgrammeMutation, ImportProgrammeMutationVariables>;
export const InterventionAdoptionDocument = new TypedDocumentString(`
    query InterventionAdoption($programmeId: ID, $state: InterventionState! = PUBLISHED, $first: Int! = 50, $after: String) {
  interventions(
    programmeId: $programmeId
    state: $state
    first: $first
    after: $after
  ) {
    totalCount
    edges {
      node {
        id
        title
        kind
        state
        editionNumber
        publishedAt
        adoptionCount
        version
        programme {
          topic
          title
        }
        editions {
          number
          title
          publishedAt
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<InterventionAdoptionQuery, InterventionAdoptionQueryVariables>;
export const LockAuditCycleDocument = new TypedDocumentString(`
    mutation LockAuditCycle($input: LockAuditCycleInput!) {
  lockAuditCycle(input: $input) {
    __typename
    ... on LockAuditCycleSuccess {
      lock {
        lockNumber
        caseCount
        digest
        lockedAt
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<LockAuditCycleMutation, LockAuditCycleMutationVariables>;
export const MaterialDispatchesDocument = new TypedDocumentString(`
    query MaterialDispatches($code: String!, $state: MaterialDispatchState, $first: Int, $after: String) {
  auditCycle(code: $code) {
    id
    code
    schedule {
      materialsOn
    }
    materials {
      id
      kind
      title
      attachedAt
      additionReason
      file {
        name
        state
        refusal
        byteCount
        uploadUrl
        downloadUrl
      }
    }
    dispatchCounts {
      waitingForLeadCount
      queuedCount
      sentCount
      failedCount
    }
    dispatches(first: $first, after: $after, state: $state) {
      totalCount
      edges {
        node {
          id
          state
          plannedAt
          postedAt
          sentAt
          attemptCount
          lastFailure
          organisation {
            odsCode
            name
          }
          recipient {
            displayName
          }
          material {
            title
          }
          passings {
            passedAt
            state
            person {
              displayName
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MaterialDispatchesQuery, MaterialDispatchesQueryVariables>;
export const NominateLocalLeadDocument = new TypedDocumentString(`
    mutation NominateLocalLead($input: NominateLocalLeadInput!) {
  nominateLocalLead(input: $input) {
    __typename
    ... on NominateLocalLeadSuccess {
      appointment {
        id
        fromOn
        person {
          displayName
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NominateLocalLeadMutation, NominateLocalLeadMutationVariables>;
export const NoticesDocument = new TypedDocumentString(`
    query Notices($first: Int! = 20, $after: String) {
  notices(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        subject
        text
        region
        programmeId
        sentAt
        sender {
          id
          displayName
        }
        recipientCount
        sentCount
        waitingCount
        failedCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const OrganisationHistoryDocument = new TypedDocumentString(`
    query OrganisationHistory($organisationId: ID!, $first: Int! = 50, $after: String) {
  organisationHistory(
    organisationId: $organisationId
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        at
        operation
        entity
        entityId
        reason
        before
        after
        person {
          id
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationHistoryQuery, OrganisationHistoryQueryVariables>;
export const OrganisationsWithoutALeadDocument = new TypedDocumentString(`
    query OrganisationsWithoutALead($first: Int! = 100, $after: String) {
  organisations(isMember: true, hasLead: false, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        odsCode
        name
        region
        leadAppointments {
          id
          kind
          fromOn
          untilOn
          person {
            id
            displayName
            email
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationsWithoutALeadQuery, OrganisationsWithoutALeadQueryVariables>;
export const OrganisationsDocument = new TypedDocumentString(`
    query Organisations($first: Int! = 100, $after: String) {
  organisations(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        odsCode
        name
        kind
        region
        successor {
          odsCode
        }
        currentLead {
          person {
            id
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationsQuery, OrganisationsQueryVariables>;
export const ParticipationDocument = new TypedDocumentString(`
    query Participation($code: String!, $state: ParticipationState, $after: String) {
  auditCycle(code: $code) {
    id
    code
    label
    phase
    participationCounts {
      enrolledCount
      withdrawnCount
      notEnrolledCount
      neverAskedCount
    }
    participation(first: 100, after: $after, state: $state) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          state
          submittedCount
          completeCount
          isSignedOff
          organisation {
            odsCode
            name
          }
          enrolment {
            casesExpected
            enrolledAt
            withdrawnAt
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ParticipationQuery, ParticipationQueryVariables>;
export const PlanAuditCycleDocument = new TypedDocumentString(`
    mutation PlanAuditCycle($input: PlanAuditCycleInput!) {
  planAuditCycle(input: $input) {
    __typename
    ... on PlanAuditCycleSuccess {
      auditCycle {
        id
        code
        isComparable
        schedule {
          materialsOn
          collectionOpensOn
          collectionClosesOn
          submissionOpensOn
          submissionClosesOn
          reportOn
          notes {
            event
            fallsOn
            kind
            name
          }
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlanAuditCycleMutation, PlanAuditCycleMutationVariables>;
export const PreviewBenchmarkDocument = new TypedDocumentString(`
    query PreviewBenchmark($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    benchmark {
      revision
      version
      publishedAt
      participantCount
      coverage {
        casesExpected
        submittedCount
        completeCount
      }
      expectedFalseFlags {
        alerts
        alarms
        sentence
      }
      standards {
        standard {
          number
          statement
        }
        national {
          isWithheld
          reason
          counts {
            met
            notMet
            excluded
            notApplicable
            missing
          }
          rate {
            numerator
            denominator
            value
            percent
            interval {
              lower
              upper
            }
          }
          shown {
            detail
            sentence
          }
          missingData {
            missingCount
            share
            bounds {
              lower
              upper
            }
            advice
            sentence
          }
          spread {
            organisationCount
            interval {
              lower
              upper
            }
            designEffect
            phi
            tau2
            isOverdispersionUsed
            sentence
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PreviewBenchmarkQuery, PreviewBenchmarkQueryVariables>;
export const ProgrammeVersionsDocument = new TypedDocumentString(`
    query ProgrammeVersions($topic: String!) {
  programme(topic: $topic) {
    id
    topic
    title
    versions {
      id
      number
      state
      version
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammeVersionsQuery, ProgrammeVersionsQueryVariables>;
export const ProgrammesDueForReviewDocument = new TypedDocumentString(`
    query ProgrammesDueForReview($by: LocalDate!) {
  programmes(first: 50, reviewDueBy: $by) {
    totalCount
    edges {
      node {
        topic
        title
        currentVersion {
          id
          number
          nextReviewOn
          version
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProgrammesDueForReviewQuery, ProgrammesDueForReviewQueryVariables>;
export const PublishBenchmarkDocument = new TypedDocumentString(`
    mutation PublishBenchmark($input: PublishBenchmarkInput!) {
  publishBenchmark(input: $input) {
    __typename
    ... on PublishBenchmarkSuccess {
      benchmark {
        revision
        publishedAt
        participantCount
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<PublishBenchmarkMutation, PublishBenchmarkMutationVariables>;
export const PublishInterventionDocument = new TypedDocumentString(`
    mutation PublishIntervention($input: PublishInterventionInput!) {
  publishIntervention(input: $input) {
    __typename
    ... on PublishInterventionSuccess {
      intervention {
        id
        state
        editionNumber
        publishedAt
        version
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishInterventionMutation, PublishInterventionMutationVariables>;
export const RaiseDataQueryOnSubmissionDocument = new TypedDocumentString(`
    mutation RaiseDataQueryOnSubmission($input: RaiseDataQueryInput!) {
  raiseDataQuery(input: $input) {
    __typename
    ... on RaiseDataQuerySuccess {
      dataQuery {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RaiseDataQueryOnSubmissionMutation, RaiseDataQueryOnSubmissionMutationVariables>;
export const RecordSuccessionDocument = new TypedDocumentString(`
    mutation RecordSuccession($input: RecordSuccessionInput!) {
  recordSuccession(input: $input) {
    __typename
    ... on RecordSuccessionSuccess {
      succession {
        effectiveOn
        predecessor {
          odsCode
        }
        successor {
          odsCode
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSuccessionMutation, RecordSuccessionMutationVariables>;
export const RegisterOrganisationDocument = new TypedDocumentString(`
    mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) {
    __typename
    ... on RegisterOrganisationSuccess {
      organisation {
        id
        odsCode
        name
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterOrganisationMutation, RegisterOrganisationMutationVariables>;
export const RegisterPartnerToolDocument = new TypedDocumentString(`
    mutation RegisterPartnerTool($input: RegisterPartnerToolInput!) {
  registerPartnerTool(input: $input) {
    __typename
    ... on RegisterPartnerToolSuccess {
      partnerTool {
        id
        name
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterPartnerToolMutation, RegisterPartnerToolMutationVariables>;
export const RegisterPersonDocument = new TypedDocumentString(`
    mutation RegisterPerson($input: RegisterPersonInput!) {
  registerPerson(input: $input) {
    __typename
    ... on RegisterPersonSuccess {
      person {
        id
        displayName
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterPersonMutation, RegisterPersonMutationVariables>;
export const RemoveInterventionFileDocument = new TypedDocumentString(`
    mutation RemoveInterventionFile($input: RemoveInterventionFileInput!) {
  removeInterventionFile(input: $input) {
    __typename
    ... on RemoveInterventionFileSuccess {
      intervention {
        id
        version
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveInterventionFileMutation, RemoveInterventionFileMutationVariables>;
export const RemoveMaterialDocument = new TypedDocumentString(`
    mutation RemoveMaterial($input: RemoveMaterialInput!) {
  removeMaterial(input: $input) {
    __typename
    ... on RemoveMaterialSuccess {
      auditCycle {
        id
        materials {
          id
          title
        }
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveMaterialMutation, RemoveMaterialMutationVariables>;
export const ReopenSubmissionDocument = new TypedDocumentString(`
    mutation ReopenSubmission($input: ReopenSubmissionInput!) {
  reopenSubmission(input: $input) {
    __typename
    ... on ReopenSubmissionSuccess {
      submission {
        id
        state
        version
        window {
          state
          closesAt
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<ReopenSubmissionMutation, ReopenSubmissionMutationVariables>;
export const RescheduleAuditCycleDocument = new TypedDocumentString(`
    mutation RescheduleAuditCycle($input: RescheduleAuditCycleInput!) {
  rescheduleAuditCycle(input: $input) {
    __typename
    ... on RescheduleAuditCycleSuccess {
      auditCycle {
        id
        code
        version
        phase
        schedule {
          materialsOn
          collectionOpensOn
          collectionClosesOn
          submissionOpensOn
          submissionClosesOn
          reportOn
          notes {
            event
            fallsOn
            kind
            name
          }
        }
        changes(first: 20) {
          edges {
            node {
              kind
              reason
              changedAt
              movedDays {
                event
                fromOn
                toOn
              }
            }
          }
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<RescheduleAuditCycleMutation, RescheduleAuditCycleMutationVariables>;
export const RescheduleWorkshopDocument = new TypedDocumentString(`
    mutation RescheduleWorkshop($input: RescheduleWorkshopInput!) {
  rescheduleWorkshop(input: $input) {
    __typename
    ... on RescheduleWorkshopSuccess {
      workshop {
        id
        title
        heldOn
        region
        venue
        placeCount
        freePlaceCount
        registrationClosesOn
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on WindowClosedError {
      closedOn
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<RescheduleWorkshopMutation, RescheduleWorkshopMutationVariables>;
export const RetryDispatchDocument = new TypedDocumentString(`
    mutation RetryDispatch($input: RetryDispatchInput!) {
  retryDispatch(input: $input) {
    __typename
    ... on RetryDispatchSuccess {
      dispatch {
        id
        state
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<RetryDispatchMutation, RetryDispatchMutationVariables>;
export const ReturnProgrammeDocument = new TypedDocumentString(`
    mutation ReturnProgramme($input: ReturnProgrammeInput!) {
  returnProgramme(input: $input) {
    __typename
    ... on ReturnProgrammeSuccess {
      programmeVersion {
        id
        state
        version
        authorship {
          lastReturn {
            reason
            returnedAt
          }
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReturnProgrammeMutation, ReturnProgrammeMutationVariables>;
export const ReviewGoodPracticeDocument = new TypedDocumentString(`
    mutation ReviewGoodPractice($input: ReviewGoodPracticeInput!) {
  reviewGoodPractice(input: $input) {
    __typename
    ... on ReviewGoodPracticeSuccess {
      goodPractice {
        id
        title
        description
        state
        programmeId
        reviewedAt
        reason
        version
        workshop {
          id
          title
        }
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewGoodPracticeMutation, ReviewGoodPracticeMutationVariables>;
export const ReviseBenchmarkDocument = new TypedDocumentString(`
    mutation ReviseBenchmark($input: ReviseBenchmarkInput!) {
  reviseBenchmark(input: $input) {
    __typename
    ... on ReviseBenchmarkSuccess {
      benchmark {
        revision
        state
        reason
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<ReviseBenchmarkMutation, ReviseBenchmarkMutationVariables>;
export const ReviseInterventionDocument = new TypedDocumentString(`
    mutation ReviseIntervention($input: ReviseInterventionInput!) {
  reviseIntervention(input: $input) {
    __typename
    ... on ReviseInterventionSuccess {
      intervention {
        id
        version
        editions {
          number
          title
          publishedAt
        }
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReviseInterventionMutation, ReviseInterventionMutationVariables>;
export const ReviseProgrammeDocument = new TypedDocumentString(`
    mutation ReviseProgramme($input: ReviseProgrammeInput!) {
  reviseProgramme(input: $input) {
    __typename
    ... on ReviseProgrammeSuccess {
      programmeVersion {
        id
        number
        state
        version
        programme {
          id
          topic
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on DefinitionError {
      diagnostics {
        path
        item
        standard
        code
        message
        line
        column
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviseProgrammeMutation, ReviseProgrammeMutationVariables>;
export const RevokeRoleDocument = new TypedDocumentString(`
    mutation RevokeRole($input: RevokeRoleInput!) {
  revokeRole(input: $input) {
    __typename
    ... on RevokeRoleSuccess {
      roleGrant {
        id
        role
        revokedAt
        version
        person {
          id
          displayName
        }
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const ScheduleWorkshopDocument = new TypedDocumentString(`
    mutation ScheduleWorkshop($input: ScheduleWorkshopInput!) {
  scheduleWorkshop(input: $input) {
    __typename
    ... on ScheduleWorkshopSuccess {
      workshop {
        id
        title
        heldOn
        region
        venue
        placeCount
        freePlaceCount
        registrationClosesOn
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<ScheduleWorkshopMutation, ScheduleWorkshopMutationVariables>;
export const SendNoticeDocument = new TypedDocumentString(`
    mutation SendNotice($input: SendNoticeInput!) {
  sendNotice(input: $input) {
    __typename
    ... on SendNoticeSuccess {
      notice {
        id
        sentAt
        recipientCount
        waitingCount
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on NotFoundError {
      entity
    }
  }
}
    `) as unknown as TypedDocumentString<SendNoticeMutation, SendNoticeMutationVariables>;
export const SubmitProgrammeForCheckDocument = new TypedDocumentString(`
    mutation SubmitProgrammeForCheck($input: SubmitProgrammeForCheckInput!) {
  submitProgrammeForCheck(input: $input) {
    __typename
    ... on SubmitProgrammeForCheckSuccess {
      programmeVersion {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitProgrammeForCheckMutation, SubmitProgrammeForCheckMutationVariables>;
export const TryProgrammeDocument = new TypedDocumentString(`
    mutation TryProgramme($input: TryProgrammeInput!) {
  tryProgramme(input: $input) {
    __typename
    ... on TryProgrammeSuccess {
      cases {
        name
        isComplete
        hiddenItems
        issues {
          item
          severity
          message
        }
        outcomes {
          standard
          state
          explanation
          missingItems
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on DefinitionError {
      diagnostics {
        path
        item
        standard
        line
        column
        message
      }
    }
    ... on ProgrammeFileError {
      problems {
        line
        column
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TryProgrammeMutation, TryProgrammeMutationVariables>;
export const UndoLockDocument = new TypedDocumentString(`
    mutation UndoLock($input: UndoLockInput!) {
  undoLock(input: $input) {
    __typename
    ... on UndoLockSuccess {
      auditCycle {
        submissionWindow {
          state
          lockNumber
        }
        locks {
          lockNumber
          lockedAt
          undoneAt
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<UndoLockMutation, UndoLockMutationVariables>;
export const VersionInTheMakingDocument = new TypedDocumentString(`
    query VersionInTheMaking($topic: String!) {
  programme(topic: $topic) {
    id
    title
    versions {
      id
      number
      state
      version
      nextReviewOn
      breaksWithPrevious {
        standard
        item
        message
      }
      authorship {
        draftedAt
        lastReturn {
          reason
          returnedAt
        }
      }
      exports {
        yamlUrl
        jsonUrl
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VersionInTheMakingQuery, VersionInTheMakingQueryVariables>;
export const WhoHasEnrolledDocument = new TypedDocumentString(`
    query WhoHasEnrolled($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    phase
    enrolments(first: 100) {
      totalCount
      edges {
        node {
          casesExpected
          enrolledAt
          withdrawnAt
          organisation {
            odsCode
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoHasEnrolledQuery, WhoHasEnrolledQueryVariables>;
export const WithdrawInterventionDocument = new TypedDocumentString(`
    mutation WithdrawIntervention($input: WithdrawInterventionInput!) {
  withdrawIntervention(input: $input) {
    __typename
    ... on WithdrawInterventionSuccess {
      intervention {
        id
        state
        withdrawnAt
        withdrawalReason
        version
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawInterventionMutation, WithdrawInterventionMutationVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) {
    __typename
    ... on AcceptInvitationSuccess {
      person {
        id
        displayName
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const AdoptInterventionDocument = new TypedDocumentString(`
    mutation AdoptIntervention($input: AdoptInterventionInput!) {
  adoptIntervention(input: $input) {
    __typename
    ... on AdoptInterventionSuccess {
      adoption {
        id
        fromOn
        isWholeOrganisation
        teams {
          id
          code
        }
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdoptInterventionMutation, AdoptInterventionMutationVariables>;
export const AmendCaseDocument = new TypedDocumentString(`
    mutation AmendCase($input: AmendCaseInput!) {
  amendCase(input: $input) {
    __typename
    ... on AmendCaseSuccess {
      case {
        id
        localReference
        state
        version
        issues {
          item
          code
          severity
          message
        }
        outcomes {
          state
          explanation
          decidingItems
        }
      }
    }
    ... on UserError {
      message
    }
    ... on CaseIncompleteError {
      canBeDraft
      issues {
        item
        code
        severity
        message
      }
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<AmendCaseMutation, AmendCaseMutationVariables>;
export const AnswerDataQueryOnSubmissionDocument = new TypedDocumentString(`
    mutation AnswerDataQueryOnSubmission($input: AnswerDataQueryInput!) {
  answerDataQuery(input: $input) {
    __typename
    ... on AnswerDataQuerySuccess {
      dataQuery {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<AnswerDataQueryOnSubmissionMutation, AnswerDataQueryOnSubmissionMutationVariables>;
export const CancelWorkshopRegistrationDocument = new TypedDocumentString(`
    mutation CancelWorkshopRegistration($input: CancelWorkshopRegistrationInput!) {
  cancelWorkshopRegistration(input: $input) {
    __typename
    ... on CancelWorkshopRegistrationSuccess {
      registration {
        id
        state
        waitingPlace
        registeredAt
        cancelledAt
        version
        workshop {
          id
          title
          heldOn
        }
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on WindowClosedError {
      closedOn
    }
  }
}
    `) as unknown as TypedDocumentString<CancelWorkshopRegistrationMutation, CancelWorkshopRegistrationMutationVariables>;
export const CaseHistoryDocument = new TypedDocumentString(`
    query CaseHistory($submissionId: ID!, $after: String) {
  submission(id: $submissionId) {
    id
    history(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          at
          operation
          entity
          entityId
          reason
          person {
            id
            displayName
          }
          caseChange {
            version
            kind
            before {
              answers
              state
            }
            after {
              answers
              state
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CaseHistoryQuery, CaseHistoryQueryVariables>;
export const CaseTemplatesDocument = new TypedDocumentString(`
    query CaseTemplates($code: String!, $organisationId: ID!) {
  auditCycle(code: $code) {
    id
    code
    label
    caseTemplates(organisationId: $organisationId) {
      csvUrl
      xlsxUrl
      dataDictionaryUrl
    }
  }
}
    `) as unknown as TypedDocumentString<CaseTemplatesQuery, CaseTemplatesQueryVariables>;
export const CaseUploadDocument = new TypedDocumentString(`
    query CaseUpload($id: ID!, $first: Int! = 100, $after: String) {
  caseUpload(id: $id) {
    id
    state
    rowCount
    duplicateCount
    duplicates {
      row
      sameAsRow
    }
    newCount
    unchangedCount
    removedCount
    problemCount
    problemsUrl
    version
    problems(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          row
          columnName
          columnLetter
          code
          severity
          identifierKind
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CaseUploadQuery, CaseUploadQueryVariables>;
export const ChangeNewsDocument = new TypedDocumentString(`
    mutation ChangeNews($input: ChangeSubscriptionInput!) {
  changeSubscription(input: $input) {
    __typename
    ... on ChangeSubscriptionSuccess {
      subscription {
        id
        kind
        rhythm
        untilOn
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeNewsMutation, ChangeNewsMutationVariables>;
export const CommitCaseUploadDocument = new TypedDocumentString(`
    mutation CommitCaseUpload($input: CommitCaseUploadInput!) {
  commitCaseUpload(input: $input) {
    __typename
    ... on CommitCaseUploadSuccess {
      upload {
        id
        state
        newCount
        unchangedCount
        removedCount
        submission {
          id
          caseCount
          completeCount
          version
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<CommitCaseUploadMutation, CommitCaseUploadMutationVariables>;
export const CompleteActionDocument = new TypedDocumentString(`
    mutation CompleteAction($input: CompleteActionInput!) {
  completeAction(input: $input) {
    __typename
    ... on CompleteActionSuccess {
      plannedAction {
        id
        status
        review
        closedAt
        version
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteActionMutation, CompleteActionMutationVariables>;
export const CqcEvidenceDocument = new TypedDocumentString(`
    query CqcEvidence($organisationId: ID!, $auditCycleId: ID!) {
  organisation(id: $organisationId) {
    id
    odsCode
    name
    actionPlans(auditCycleId: $auditCycleId) {
      totalCount
    }
    interventionAdoptions {
      totalCount
    }
    cqcEvidence(auditCycleId: $auditCycleId) {
      part {
        isEligible
        participation
        isProvisional
        casesSubmittedCount
        casesExpected
        percentage {
          numerator
          denominator
          percent
        }
      }
      standards {
        id
        number
        statement
        targetPercent
        evidence {
          body
          code
          recommendation
          link
        }
      }
      nextAuditCycle {
        id
        code
        label
        schedule {
          collectionOpensOn
          submissionClosesOn
        }
      }
      auditCycle {
        id
        code
        label
        programme {
          id
          title
        }
        benchmark(organisationId: $organisationId) {
          revision
          publishedAt
          standards {
            standard {
              id
              number
            }
            ownOrganisation {
              rate {
                numerator
                denominator
                percent
              }
              comparison {
                verdict {
                  kind
                  sentence
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CqcEvidenceQuery, CqcEvidenceQueryVariables>;
export const DelegateQipLeadDocument = new TypedDocumentString(`
    mutation DelegateQipLead($input: DelegateQipLeadInput!) {
  delegateQipLead(input: $input) {
    __typename
    ... on DelegateQipLeadSuccess {
      roleGrant {
        id
        role
        programmeId
        fromOn
        untilOn
        version
        person {
          id
          displayName
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DelegateQipLeadMutation, DelegateQipLeadMutationVariables>;
export const DiscardCaseUploadDocument = new TypedDocumentString(`
    mutation DiscardCaseUpload($input: DiscardCaseUploadInput!) {
  discardCaseUpload(input: $input) {
    __typename
    ... on DiscardCaseUploadSuccess {
      upload {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<DiscardCaseUploadMutation, DiscardCaseUploadMutationVariables>;
export const DropActionDocument = new TypedDocumentString(`
    mutation DropAction($input: DropActionInput!) {
  dropAction(input: $input) {
    __typename
    ... on DropActionSuccess {
      plannedAction {
        id
        status
        review
        closedAt
        version
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DropActionMutation, DropActionMutationVariables>;
export const EndNewsDocument = new TypedDocumentString(`
    mutation EndNews($input: EndSubscriptionInput!) {
  endSubscription(input: $input) {
    __typename
    ... on EndSubscriptionSuccess {
      subscription {
        id
        kind
        rhythm
        untilOn
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<EndNewsMutation, EndNewsMutationVariables>;
export const EnrolDocument = new TypedDocumentString(`
    mutation Enrol($input: EnrolInput!) {
  enrol(input: $input) {
    __typename
    ... on EnrolSuccess {
      enrolment {
        id
        casesExpected
        enrolledAt
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EnrolMutation, EnrolMutationVariables>;
export const GoodPracticeDocument = new TypedDocumentString(`
    query GoodPractice($programmeId: ID, $workshopId: ID, $state: GoodPracticeState, $first: Int! = 50, $after: String) {
  goodPractices(
    programmeId: $programmeId
    workshopId: $workshopId
    state: $state
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        title
        description
        state
        programmeId
        reviewedAt
        reason
        version
        organisation {
          id
          odsCode
        }
        workshop {
          id
          title
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GoodPracticeQuery, GoodPracticeQueryVariables>;
export const GrantPartnerAccessDocument = new TypedDocumentString(`
    mutation GrantPartnerAccess($input: GrantPartnerAccessInput!) {
  grantPartnerAccess(input: $input) {
    __typename
    ... on GrantPartnerAccessSuccess {
      partnerGrant {
        id
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GrantPartnerAccessMutation, GrantPartnerAccessMutationVariables>;
export const InterventionsDocument = new TypedDocumentString(`
    query Interventions($programmeId: ID, $kind: InterventionKind, $first: Int! = 20, $after: String) {
  interventions(
    programmeId: $programmeId
    kind: $kind
    first: $first
    after: $after
  ) {
    totalCount
    edges {
      node {
        id
        title
        summary
        kind
        editionNumber
        publishedAt
        adoptionCount
        programme {
          topic
          title
        }
        editions {
          number
          changes
          files {
            id
            name
            byteCount
            downloadUrl
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<InterventionsQuery, InterventionsQueryVariables>;
export const InvitePersonDocument = new TypedDocumentString(`
    mutation InvitePerson($input: InvitePersonInput!) {
  invitePerson(input: $input) {
    __typename
    ... on InvitePersonSuccess {
      token
      invitation {
        id
        state
        expiresAt
        person {
          id
          displayName
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InvitePersonMutation, InvitePersonMutationVariables>;
export const MyActionPlansDocument = new TypedDocumentString(`
    query MyActionPlans($organisationId: ID!, $first: Int! = 20, $after: String) {
  organisation(id: $organisationId) {
    id
    actionPlans(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          overdueCount
          auditCycle {
            id
            code
            label
          }
          actions(choice: OPEN, first: 50) {
            totalCount
            edges {
              node {
                id
                gap
                cause
                action
                ownerRole
                dueOn
                status
                isOverdue
                review
                version
                standard {
                  id
                  number
                  statement
                }
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyActionPlansQuery, MyActionPlansQueryVariables>;
export const MyBenchmarkDocument = new TypedDocumentString(`
    query MyBenchmark($code: String!, $organisationId: ID) {
  auditCycle(code: $code) {
    id
    code
    label
    benchmark(organisationId: $organisationId) {
      revision
      publishedAt
      participantCount
      coverage {
        casesExpected
        submittedCount
        completeCount
      }
      expectedFalseFlags {
        alerts
        alarms
        sentence
      }
      ownOrganisation {
        id
        odsCode
        name
      }
      standards {
        standard {
          id
          number
          statement
          direction
          targetPercent
        }
        national {
          isWithheld
          reason
          counts {
            ...CountsOfFive
          }
          rate {
            ...RateWithInterval
          }
          shown {
            detail
            sentence
          }
          missingData {
            ...Missing
          }
          spread {
            organisationCount
            interval {
              lower
              upper
            }
            designEffect
            phi
            tau2
            isOverdispersionUsed
            sentence
          }
        }
        ownOrganisation {
          counts {
            ...CountsOfFive
          }
          rate {
            ...RateWithInterval
          }
          shown {
            detail
            sentence
          }
          missingData {
            ...Missing
          }
          comparison {
            ...BesideNation
          }
          shrunken {
            value
            reliability
            sentence
          }
          position {
            quartile
            sentence
          }
        }
        ownTeams {
          team {
            id
            code
          }
          counts {
            ...CountsOfFive
          }
          rate {
            ...RateWithInterval
          }
          shown {
            detail
            sentence
          }
          missingData {
            ...Missing
          }
          comparison {
            ...BesideNation
          }
          besideOthers {
            difference
            interval {
              lower
              upper
            }
            verdict {
              kind
              sentence
            }
          }
        }
        distribution {
          rankedCount
          median
          quartileCuts
          decileCuts
        }
        peers {
          isWithheld
          precision
          reason
          rows {
            code
            percent
            sizeBand {
              from
              to
            }
            funnelZone
            isOwn
          }
        }
      }
    }
  }
}
    fragment CountsOfFive on OutcomeCounts {
  met
  notMet
  excluded
  notApplicable
  missing
}
fragment RateWithInterval on Rate {
  numerator
  denominator
  value
  percent
  interval {
    lower
    upper
  }
}
fragment Missing on MissingData {
  missingCount
  share
  bounds {
    lower
    upper
  }
  advice
  sentence
}
fragment BesideNation on NationalComparison {
  rate
  isOwnLeftOut
  exactFlag
  adjustedFlag
  headlineFlag
  caution
  verdict {
    kind
    sentence
  }
}`) as unknown as TypedDocumentString<MyBenchmarkQuery, MyBenchmarkQueryVariables>;
export const MyCalendarDocument = new TypedDocumentString(`
    query MyCalendar($organisationId: ID!) {
  organisation(id: $organisationId) {
    odsCode
    calendarLink {
      createdAt
      renewedAt
    }
  }
}
    `) as unknown as TypedDocumentString<MyCalendarQuery, MyCalendarQueryVariables>;
export const MyDashboardDocument = new TypedDocumentString(`
    query MyDashboard($first: Int! = 20) {
  viewer {
    person {
      displayName
    }
    organisations {
      id
      odsCode
      name
      enrolments(first: $first) {
        totalCount
        edges {
          node {
            id
            casesExpected
            withdrawnAt
            version
            submission {
              id
              state
              caseCount
              completeCount
              version
            }
            auditCycle {
              id
              code
              label
              phase
              programme {
                topic
                title
              }
              schedule {
                submissionClosesOn
                reportOn
              }
              submissionWindow {
                state
                closesAt
              }
              progress {
                teams {
                  team {
                    code
                  }
                  caseCount
                  completeCount
                }
              }
              benchmark {
                revision
                publishedAt
                standards {
                  standard {
                    number
                    statement
                  }
                  national {
                    rate {
                      percent
                    }
                  }
                  ownOrganisation {
                    rate {
                      numerator
                      denominator
                      percent
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyDashboardQuery, MyDashboardQueryVariables>;
export const MyDataQualityDocument = new TypedDocumentString(`
    query MyDataQuality($submissionId: ID!) {
  submission(id: $submissionId) {
    id
    coverage {
      expectedCount
      submittedCount
      completeCount
      percent
    }
    completeness {
      caseCount
      completePercent
      missingPercent
    }
    progressByDay {
      enteredOn
      teamCode
      caseCount
      completeCount
    }
    itemCompleteness {
      item
      label
      isRequired
      answeredCount
      missingCount
      notAskedCount
      undecidedCount
    }
    suspectedDuplicates {
      groupCount
      groups {
        caseCount
        isWithinOneTeam
        localReferences
      }
    }
    answerPatterns {
      kind
      teamCode
      item
      caseCount
      digit
      percent
    }
  }
}
    `) as unknown as TypedDocumentString<MyDataQualityQuery, MyDataQualityQueryVariables>;
export const MyDataQueriesDocument = new TypedDocumentString(`
    query MyDataQueries($submissionId: ID!, $after: String) {
  submission(id: $submissionId) {
    id
    dataQueries(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          state
          question
          standardNumber
          item
          raisedAt
          answer
          version
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyDataQueriesQuery, MyDataQueriesQueryVariables>;
export const MyInterventionsDocument = new TypedDocumentString(`
    query MyInterventions($organisationId: ID!, $first: Int! = 50) {
  organisation(id: $organisationId) {
    id
    interventionAdoptions(first: $first) {
      totalCount
      edges {
        node {
          id
          editionNumber
          fromOn
          untilOn
          isWholeOrganisation
          notes
          withdrawalReason
          version
          teams {
            id
            code
          }
          intervention {
            id
            title
            kind
            state
            editionNumber
          }
        }
      }
    }
    interventionPassings(first: $first) {
      totalCount
      edges {
        node {
          id
          capacity
          editionNumber
          passedAt
          recipient {
            id
            displayName
          }
          intervention {
            id
            title
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyInterventionsQuery, MyInterventionsQueryVariables>;
export const MyMaterialsDocument = new TypedDocumentString(`
    query MyMaterials($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    materials {
      id
      kind
      title
      additionReason
      file {
        name
        contentType
        byteCount
        sha256
        downloadUrl
      }
    }
    dispatches(first: 20) {
      edges {
        node {
          id
          state
          sentAt
          organisation {
            name
          }
          recipient {
            displayName
          }
          material {
            title
          }
          passings {
            passedAt
            state
            person {
              displayName
            }
            passedBy {
              displayName
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyMaterialsQuery, MyMaterialsQueryVariables>;
export const MyPicturesDocument = new TypedDocumentString(`
    query MyPictures($code: String!, $organisationId: ID) {
  auditCycle(code: $code) {
    id
    code
    benchmark(organisationId: $organisationId) {
      revision
      standards {
        standard {
          id
          number
          statement
          direction
        }
        drawing {
          nationalRate
          funnel {
            rate
            isOwnLeftOut
            lines {
              level
              isAdjusted
              points {
                cases
                lower
                upper
              }
            }
            peers {
              code
              cases
              percent
              isOwn
            }
            own {
              cases
              value
            }
          }
          peers {
            code
            percent
            isOwn
          }
          teams {
            team {
              id
              code
            }
            shown {
              detail
              sentence
            }
            value
            interval {
              lower
              upper
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyPicturesQuery, MyPicturesQueryVariables>;
export const MyProvisionalResultsDocument = new TypedDocumentString(`
    query MyProvisionalResults($submissionId: ID!) {
  submission(id: $submissionId) {
    id
    provisionalResults {
      caseCount
      standards {
        number
        counts {
          met
          notMet
          excluded
          notApplicable
          missing
        }
        rate {
          numerator
          denominator
          percent
        }
      }
      teams {
        teamCode
        caseCount
        standards {
          number
          rate {
            numerator
            denominator
            percent
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyProvisionalResultsQuery, MyProvisionalResultsQueryVariables>;
export const MyReminderPreferencesDocument = new TypedDocumentString(`
    query MyReminderPreferences {
  viewer {
    reminderPreferences {
      kinds
      delivery
      version
    }
  }
}
    `) as unknown as TypedDocumentString<MyReminderPreferencesQuery, MyReminderPreferencesQueryVariables>;
export const MyResultsAsFilesDocument = new TypedDocumentString(`
    query MyResultsAsFiles($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    benchmark {
      revision
      exports {
        ownCsvUrl
        ownWorkbookUrl
        fhirMeasureReportsUrl
        nationalCsvUrl
        nationalMetadataUrl
        fhirMeasuresUrl
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyResultsAsFilesQuery, MyResultsAsFilesQueryVariables>;
export const MySubmissionDocument = new TypedDocumentString(`
    query MySubmission($auditCycleId: ID!) {
  submissions(auditCycleId: $auditCycleId, first: 100) {
    edges {
      node {
        id
        state
        caseCount
        completeCount
        draftCount
        version
        window {
          state
          closesAt
          own {
            kind
            closesAt
          }
        }
        organisation {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MySubmissionQuery, MySubmissionQueryVariables>;
export const MySubscriptionsDocument = new TypedDocumentString(`
    query MySubscriptions {
  mySubscriptions {
    totalCount
    edges {
      node {
        id
        kind
        rhythm
        untilOn
        state
        subscribedAt
        version
        deliveries(first: 10) {
          totalCount
          edges {
            node {
              subject
              postedAt
              state
              sentAt
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MySubscriptionsQuery, MySubscriptionsQueryVariables>;
export const MyTrendsDocument = new TypedDocumentString(`
    query MyTrends($topic: String!, $organisationId: ID) {
  programme(topic: $topic) {
    id
    topic
    title
    currentVersion {
      id
      number
      standards {
        id
        number
        statement
        direction
        targetPercent
        trend(organisationId: $organisationId) {
          ownOrganisation {
            id
            odsCode
            name
          }
          segments {
            breakReason
            points {
              code
              isBaseline
              collectionOpensOn
              monthsSinceBaseline
              revision
              auditCycle {
                id
                kind
                label
              }
              national {
                rate {
                  ...TrendRate
                }
                coverage {
                  casesExpected
                  submittedCount
                  completeCount
                }
                sincePrevious {
                  ...NationalChangeInShort
                }
                sinceBaseline {
                  ...NationalChangeInShort
                }
              }
              ownOrganisation {
                rate {
                  ...TrendRate
                }
                detail
                organisationCount
                coverage {
                  casesExpected
                  submittedCount
                  completeCount
                }
                sincePrevious {
                  ...ChangeInShort
                }
                sinceBaseline {
                  ...ChangeInShort
                }
              }
            }
            national {
              ...SeriesOfTrend
            }
            ownOrganisation {
              ...SeriesOfTrend
            }
          }
        }
      }
    }
  }
}
    fragment TrendRate on Rate {
  numerator
  denominator
  value
  percent
  interval {
    lower
    upper
  }
}
fragment ChangeInShort on Change {
  fromCode
  difference
  interval {
    lower
    upper
  }
  p
  adjustedP
  direction
  sentence
}
fragment NationalChangeInShort on NationalChange {
  pooled {
    ...ChangeInShort
  }
  matched {
    difference
    interval {
      lower
      upper
    }
    p
    heterogeneityP
    direction
  }
  matchedCount
  joinerCount
  leaverCount
  agreement
  direction
  sentence
}
fragment SeriesOfTrend on TrendSeries {
  drawing
  centre
  trendTest {
    cycleCount
    z
    p
    departureP
  }
  marks {
    code
    rate
    interval {
      lower
      upper
    }
    limits {
      lower
      upper
    }
    signals
  }
}`) as unknown as TypedDocumentString<MyTrendsQuery, MyTrendsQueryVariables>;
export const MyWorklistDocument = new TypedDocumentString(`
    query MyWorklist($submissionId: ID!, $standardNumber: Int, $kind: WorklistKind, $after: String) {
  submission(id: $submissionId) {
    id
    worklist(standardNumber: $standardNumber, kind: $kind, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          caseId
          localReference
          reasons {
            standardNumber
            statement
            kind
            missingItems {
              name
              label
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyWorklistQuery, MyWorklistQueryVariables>;
export const PartnerReadsDocument = new TypedDocumentString(`
    query PartnerReads($organisationId: ID!, $first: Int! = 50, $after: String) {
  organisation(id: $organisationId) {
    id
    odsCode
    partnerGrants {
      id
      grantedAt
      revokedAt
      untilOn
      version
      partnerTool {
        id
        name
      }
    }
    partnerReads(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          readAt
          what
          partnerTool {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PartnerReadsQuery, PartnerReadsQueryVariables>;
export const PassInterventionOnDocument = new TypedDocumentString(`
    mutation PassInterventionOn($input: PassInterventionOnInput!) {
  passInterventionOn(input: $input) {
    __typename
    ... on PassInterventionOnSuccess {
      passings {
        id
        capacity
        editionNumber
        passedAt
        recipient {
          id
          displayName
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PassInterventionOnMutation, PassInterventionOnMutationVariables>;
export const PassMaterialsOnDocument = new TypedDocumentString(`
    mutation PassMaterialsOn($input: PassMaterialsOnInput!) {
  passMaterialsOn(input: $input) {
    __typename
    ... on PassMaterialsOnSuccess {
      dispatch {
        id
        passings {
          passedAt
          person {
            displayName
          }
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<PassMaterialsOnMutation, PassMaterialsOnMutationVariables>;
export const PeopleAndRolesDocument = new TypedDocumentString(`
    query PeopleAndRoles($organisationId: ID!) {
  organisation(id: $organisationId) {
    id
    odsCode
    version
    leadAppointments {
      id
      kind
      profession
      fromOn
      untilOn
      version
      person {
        id
        displayName
      }
    }
    roleGrants {
      id
      role
      programmeId
      auditCycleId
      fromOn
      untilOn
      revokedAt
      version
      teams {
        id
        code
      }
      person {
        id
        displayName
      }
    }
    invitations {
      id
      state
      invitedAt
      expiresAt
      person {
        id
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleAndRolesQuery, PeopleAndRolesQueryVariables>;
export const PlanActionDocument = new TypedDocumentString(`
    mutation PlanAction($input: PlanActionInput!) {
  planAction(input: $input) {
    __typename
    ... on PlanActionSuccess {
      plannedAction {
        id
        status
        dueOn
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlanActionMutation, PlanActionMutationVariables>;
export const QualityAccountDocument = new TypedDocumentString(`
    query QualityAccount($organisationId: ID!, $financialYear: Int!) {
  organisation(id: $organisationId) {
    id
    odsCode
    name
    qualityAccount(financialYear: $financialYear) {
      firstOn
      lastOn
      isProvisional
      statement
      eligibleCount
      participationCount
      participation {
        percent
      }
      cycles {
        auditCycle {
          id
          code
          label
          programme {
            id
            title
          }
        }
        isEligible
        participation
        isProvisional
        casesSubmittedCount
        casesExpected
        percentage {
          numerator
          denominator
          percent
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<QualityAccountQuery, QualityAccountQueryVariables>;
export const RecordCaseDocument = new TypedDocumentString(`
    mutation RecordCase($input: RecordCaseInput!) {
  recordCase(input: $input) {
    __typename
    ... on RecordCaseSuccess {
      case {
        id
        localReference
        state
        issues {
          item
          code
          severity
          message
        }
        outcomes {
          state
          explanation
          missingItems
          standard {
            number
            statement
          }
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on CaseIncompleteError {
      canBeDraft
      issues {
        item
        code
        severity
        message
      }
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<RecordCaseMutation, RecordCaseMutationVariables>;
export const RecordCasesDocument = new TypedDocumentString(`
    mutation RecordCases($input: RecordCasesInput!) {
  recordCases(input: $input) {
    __typename
    ... on RecordCasesSuccess {
      cases {
        id
        localReference
        state
      }
    }
    ... on UserError {
      message
    }
    ... on CasesRefusedError {
      problems {
        index
        item
        code
        identifierKind
        severity
        message
      }
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<RecordCasesMutation, RecordCasesMutationVariables>;
export const RegisterForWorkshopDocument = new TypedDocumentString(`
    mutation RegisterForWorkshop($input: RegisterForWorkshopInput!) {
  registerForWorkshop(input: $input) {
    __typename
    ... on RegisterForWorkshopSuccess {
      registration {
        id
        state
        waitingPlace
        registeredAt
        cancelledAt
        version
        workshop {
          id
          title
          heldOn
        }
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on WindowClosedError {
      closedOn
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterForWorkshopMutation, RegisterForWorkshopMutationVariables>;
export const RegisterTeamsDocument = new TypedDocumentString(`
    mutation RegisterTeams($input: RegisterTeamsInput!) {
  registerTeams(input: $input) {
    __typename
    ... on RegisterTeamsSuccess {
      teams {
        id
        code
        careSetting
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterTeamsMutation, RegisterTeamsMutationVariables>;
export const RemoveCaseDocument = new TypedDocumentString(`
    mutation RemoveCase($input: RemoveCaseInput!) {
  removeCase(input: $input) {
    __typename
    ... on RemoveCaseSuccess {
      localReference
      submission {
        id
        version
        caseCount
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveCaseMutation, RemoveCaseMutationVariables>;
export const RenewCalendarLinkDocument = new TypedDocumentString(`
    mutation RenewCalendarLink($input: RenewCalendarLinkInput!) {
  renewCalendarLink(input: $input) {
    __typename
    ... on RenewCalendarLinkSuccess {
      calendarUrl
      calendarLink {
        createdAt
        renewedAt
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RenewCalendarLinkMutation, RenewCalendarLinkMutationVariables>;
export const RetireTeamDocument = new TypedDocumentString(`
    mutation RetireTeam($input: RetireTeamInput!) {
  retireTeam(input: $input) {
    __typename
    ... on RetireTeamSuccess {
      team {
        id
        code
        retiredOn
        version
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RetireTeamMutation, RetireTeamMutationVariables>;
export const ReviseActionDocument = new TypedDocumentString(`
    mutation ReviseAction($input: ReviseActionInput!) {
  reviseAction(input: $input) {
    __typename
    ... on ReviseActionSuccess {
      plannedAction {
        id
        gap
        cause
        action
        ownerRole
        dueOn
        review
        isOverdue
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviseActionMutation, ReviseActionMutationVariables>;
export const RevokePartnerAccessDocument = new TypedDocumentString(`
    mutation RevokePartnerAccess($input: RevokePartnerAccessInput!) {
  revokePartnerAccess(input: $input) {
    __typename
    ... on RevokePartnerAccessSuccess {
      partnerGrant {
        id
        revokedAt
        version
        partnerTool {
          id
          name
        }
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<RevokePartnerAccessMutation, RevokePartnerAccessMutationVariables>;
export const SetReminderPreferencesDocument = new TypedDocumentString(`
    mutation SetReminderPreferences($input: SetReminderPreferencesInput!) {
  setReminderPreferences(input: $input) {
    __typename
    ... on SetReminderPreferencesSuccess {
      reminderPreferences {
        kinds
        delivery
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<SetReminderPreferencesMutation, SetReminderPreferencesMutationVariables>;
export const ShareGoodPracticeDocument = new TypedDocumentString(`
    mutation ShareGoodPractice($input: ShareGoodPracticeInput!) {
  shareGoodPractice(input: $input) {
    __typename
    ... on ShareGoodPracticeSuccess {
      goodPractice {
        id
        title
        description
        state
        programmeId
        reviewedAt
        reason
        version
        workshop {
          id
          title
        }
      }
    }
    ... on UserError {
      message
    }
    ... on IdentifierRefusedError {
      path
      kind
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ShareGoodPracticeMutation, ShareGoodPracticeMutationVariables>;
export const SignOffSubmissionDocument = new TypedDocumentString(`
    mutation SignOffSubmission($input: SignOffSubmissionInput!) {
  signOffSubmission(input: $input) {
    __typename
    ... on SignOffSubmissionSuccess {
      submission {
        id
        state
        signedOffAt
        completeCount
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on SubmissionIncompleteError {
      draftCount
      teams {
        teamCode
        draftCount
        localReferences
      }
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<SignOffSubmissionMutation, SignOffSubmissionMutationVariables>;
export const StartActionDocument = new TypedDocumentString(`
    mutation StartAction($input: StartActionInput!) {
  startAction(input: $input) {
    __typename
    ... on StartActionSuccess {
      plannedAction {
        id
        status
        version
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartActionMutation, StartActionMutationVariables>;
export const StartCaseUploadDocument = new TypedDocumentString(`
    mutation StartCaseUpload($input: StartCaseUploadInput!) {
  startCaseUpload(input: $input) {
    __typename
    ... on StartCaseUploadSuccess {
      upload {
        id
        mode
        uploadUrl
        expiresAt
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
  }
}
    `) as unknown as TypedDocumentString<StartCaseUploadMutation, StartCaseUploadMutationVariables>;
export const SubscribeDocument = new TypedDocumentString(`
    mutation Subscribe($input: SubscribeInput!) {
  subscribe(input: $input) {
    __typename
    ... on SubscribeSuccess {
      subscription {
        id
        kind
        rhythm
        untilOn
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubscribeMutation, SubscribeMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    person {
      displayName
      email
    }
    roles {
      role
      organisation {
        id
        odsCode
        name
      }
    }
    organisations {
      id
      odsCode
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const WithdrawAdoptionDocument = new TypedDocumentString(`
    mutation WithdrawAdoption($input: WithdrawAdoptionInput!) {
  withdrawAdoption(input: $input) {
    __typename
    ... on WithdrawAdoptionSuccess {
      adoption {
        id
        fromOn
        untilOn
        withdrawalReason
        version
      }
    }
    ... on UserError {
      message
    }
    ... on InputValidationError {
      fields {
        path
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawAdoptionMutation, WithdrawAdoptionMutationVariables>;
export const WithdrawEnrolmentDocument = new TypedDocumentString(`
    mutation WithdrawEnrolment($input: WithdrawEnrolmentInput!) {
  withdrawEnrolment(input: $input) {
    __typename
    ... on WithdrawEnrolmentSuccess {
      enrolment {
        id
        withdrawnAt
        version
      }
    }
    ... on UserError {
      message
    }
    ... on StaleVersionError {
      currentVersion
    }
    ... on WindowClosedError {
      closedOn
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawEnrolmentMutation, WithdrawEnrolmentMutationVariables>;
export const WithdrawInvitationDocument = new TypedDocumentString(`
    mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
  withdrawInvitation(input: $input) {
    __typename
    ... on WithdrawInvitationSuccess {
      invitation {
        id
        state
      }
    }
    ... on UserError {
      message
    }
    ... on InvalidTransitionError {
      currentState
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawInvitationMutation, WithdrawInvitationMutationVariables>;
export const WithdrawSignOffDocument = new TypedDocumentString(`
    mutation WithdrawSignOff($input: WithdrawSignOffInput!) {
  withdrawSignOff(input: $input) {
    __typename
    ... on WithdrawSignOffSuccess {
      submission {
        id
        state
        version
      }
    }
    ... on UserError {
      message
    }
    ... on WindowClosedError {
      closedOn
      opensOn
    }
    ... on StaleVersionError {
      currentVersion
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawSignOffMutation, WithdrawSignOffMutationVariables>;
export const WorkshopsDocument = new TypedDocumentString(`
    query Workshops($from: LocalDate, $to: LocalDate, $region: Region, $first: Int! = 50, $after: String) {
  workshops(from: $from, to: $to, region: $region, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        title
        heldOn
        region
        venue
        placeCount
        freePlaceCount
        waitingCount
        registrationClosesOn
        state
        cancelledAt
        cancellationReason
        version
        registrations {
          id
          state
          waitingPlace
          version
          person {
            id
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorkshopsQuery, WorkshopsQueryVariables>;
export const NationalResultsDocument = new TypedDocumentString(`
    query NationalResults($code: String!) {
  auditCycle(code: $code) {
    id
    code
    label
    benchmark {
      revision
      publishedAt
      participantCount
      expectedFalseFlags {
        alerts
        alarms
        sentence
      }
      standards {
        standard {
          number
          statement
          direction
        }
        national {
          isWithheld
          reason
          counts {
            met
            notMet
            excluded
            notApplicable
            missing
          }
          rate {
            numerator
            denominator
            value
            percent
            interval {
              lower
              upper
            }
          }
          shown {
            detail
            sentence
          }
          missingData {
            missingCount
            share
            bounds {
              lower
              upper
            }
            advice
            sentence
          }
          spread {
            organisationCount
            interval {
              lower
              upper
            }
            designEffect
            phi
            tau2
            isOverdispersionUsed
            sentence
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NationalResultsQuery, NationalResultsQueryVariables>;