import { wordSet } from './word-set.js';

/** Words of records, audits and services that people begin with a capital, and that are nobody's name. */
export const ORDINARY_WORDS = wordSet(`
a about above according action active activity acute additional adherence adherent admission adult advice adverse advised after
again age aged ago agreed alcohol alert all allergic allergy alleged already also although always am amended an and annual
another antenatal any anxiety anxious appears appointment approx april are as ask assess assessed assessment at attempt attend attendance attended
attends attention audit august autism autistic available average awaiting awake aware away back bank baseline bath bed been
before behaviour being below best better between bipolar birth blood bloods blue body bone both bowel brain brand brief british brought
but by calcium call called calls camden can cannabis cardiac care carer carers carried case cases cause ceased cell central centre certain
change changed changes check checked checks chemist chest child children choice chronic city clear clearly client clinic clinical clinician
closed coach code cognitive college come comment commenced comments committee communication community complaint complete completed
compliance compliant concern concerns condition confirmed confirms confusion consent consultant contact contacted contacts continue continued
continues control copy core correct council counselling count county court covid crisis criteria cross current currently cycle daily data date dates
day days deaf death december declined declines decreased delay delirium delivery delusional dementia denied dental denies depot depression depressive
details deteriorated development diabetes diabetic diagnosed diagnosis did diet dietary different director discharge discharged discontinued discussed
discussion disease disorder district do doctor doctors documented does domestic done dosage dose doses down draft drink drinks driving drug drugs due
duration duty each early earlier east easter eating ecg echo education effect effective effects either elderly electronic elevated emergency
employment end ended engaged engagement english ensure entered environment epilepsy episode error essential estate ethnic evaluation
evening events ever every evidence examination excluded exercise existing expired explained explains extended family fasting father february
feedback feels fell felt female fever few field file final first fit five fixed floor fluid follow followed following food foot for forensic
form formal found four friday friend from front full function further future gave general generic geriatric girl given glucose go goal going gone
good group growth guidance guideline guidelines had half hall has have having he head health healthcare hearing heart height held help
helpline her here high higher him his history hiv home hospital hostel hot hour hours house housing how however hyper if illness improved
improving in inadequate incident increase increased index indicated infection info information informed initial initially initiated injection inpatient
instead insufficient intake intensive interaction interim intermediate international intervention interview into investigation is issue issued issues it item its
january job joint july june just keep kept key kidney knee known labs lack lamb language large last late later latest lead
leaflet learning least leave left legal less letter level levels liaison life light like likely limited line liquid list listed literature
little lives liver living local locum lodge london long longer longterm look lost low lower lunch made main maintained major male man management
manager manic many march maternity max may me meal mean medical medication medications medicine medicines meeting member memory mental met
metabolic mid mild mind minor minute missed missing mixed moderate modified monday money monitor monitored monitoring month monthly months mood
more morning most mother moved much multiple murmur must my name named national nausea near need needed needs negative neuro neurology
never new next nhs nice night nightly no nocte none nor normal normally north northern not note noted notes nothing november now number nurse
nurses nursing nutrition obesity observed occasional occupational october of off office officer often ok old older on once one ongoing only
onset open opinion option options or oral order ordered organic other others our out outcome outpatient outreach outside over overall overdose own
paid pain panel paper paracetamol parent parents part partial partially participant party past patch path pathway patient patients peak pending
people per perinatal period person personal personality pharmacist pharmacy phase phone physical physician physio place plan planned plans plasma please
plus point police policy poor positive possible post postnatal practice practitioner pre pregnancy pregnant prepared prescribed prescriber prescribing
prescription present presented presents pressure prev previous previously primary prior private probable problem problems procedure process
professional profile programme prompt protocol provided provider psychiatric psychiatrist psychiatry psychological psychologist psychology psychosis psychotic
public pulse qtc quality query question quick quiet range rapid rapidly rate rated rather rating ratings raised reached reaction read reason reasons
received recent recently recommended record recorded records recovery red reduced reduction refer referral referred refused refuses regarding region
regional registrar registered regular regularly rehab rehabilitation reluctant remains remission renal repeat repeated report reported reports request requested
requires research resident residential resistant respite response rest restarted restrictive result results resumed return reuptake review reviewed
reviews right risk road role room round routine royal safeguarding safety said sat satisfaction saturday saw say says scale schizoaffective
schizophrenia school score scored scores scottish screen screening second secondary section secure see seems seen select self senior sent
september serious serum service services session severe severity sexual shared she sheltered short should showed shows side sight signed significant
since sister site six sleep slept slow slowly smear smoker smoking social sodium some soon south speech spoke stable staff stage standard
standards started starting state statement status stay step still stopped stress student study subject substance suicidal suicide suite summary
sunday supervised supervision supplement supply support supported suspected swallow swab switch switched symptom symptoms syndrome system tablet tablets take
taken takes taking target targets tasks team teams telephone ten term test tested tests than that the their them then therapeutic therapist
therapy there therefore these they third this those though three through thursday thyroid time times titrated titration to today told tolerated
tolerating total toxic toxicity training transfer transferred trauma treated treating treatment trial trough trust tube tuesday twice two type under
unable unchanged unclear under underweight unit units university unknown unlikely unsure until unwell up update updated upper urea urgent urine use
used uses using usual usually vaccine value values various verbal version very view viral virtual visit visited visits vital vitamin wait waiting
walk wall ward wards was watch water way we wednesday week weekly weeks weight welfare well went were west western what when where whether which while
white who whole why wife will window wish wishes with withdrawal within without woman women wood work worker working works would written year
yearly years yes yet young your zone
abdominal abuse access accident account adhd adolescent advance advocate affective aggressive agitation akathisia allocated altered ambulance ambulatory
american anaemia anorexia antidepressant antipsychotic antisocial appetite approved area arm arrested arrival arthritis artery asian assertive asthma
attachment attitude atrial autonomic avoidant baby barrier battery bay behavioural benefit bereavement beta binge biochemistry biological
biomarker black bladder bleeding block bmi board borderline bottle boy bradycardia breast breath breathing bridge bronze building cancer capacity car
caribbean catatonia cbt cholesterol circle cluster cocaine coding cohort collapse colour coma compulsory computer conduct confidential
congenital consultation convulsive coordinator corner cost couple cpa creatinine credit crown custody cut dark deficit deficiency dependence depressed
deprivation dermatology device diastolic digital direct disability dispensed dispensing distress diurnal dr dry dual dyskinesia dystonia eating
ect electro electrolytes elective electroconvulsive emotional endocrine enhanced entry epileptic estimated european executive expert exposure
extra extrapyramidal eye eyes face failure fall falls fast fat fatigue fibrillation filtration flat flexible flu focus force formulation formulary foundation
fracture free frequent function gastric gate gender generalised gestational glomerular global gold grade grand green gate hallucinations
hand hands harm heating heavy hepatic hill home homeless hormone human hydration hypertension hypomania hypothyroid immediate impaired impulse independent
indian injury insight inspection intellectual intelligent intermittent intramuscular intravenous investigations involvement iron irish isolation joint junction
kilogram lane laboratory lateral lens lesion lifestyle link lipid lipids lobe locality lock locked loss lounge lung magnetic mania manor
map market mass maximum meals measures mechanism mediterranean metabolism migraine milk mill mini minimum mobility model mode module movement mri multi muscle
mutual myocardial narrow nasal native nature neglect neuroleptic neurological neuropathic neutral neutrophil neutrophils night noise nutritional observation
obsessive obstructive occupational opiate opioid optional organ organisation orientation orthopaedic osteoporosis overactive oxygen packed pack palliative
palsy pancreatic panic paranoid parenting park parkinsonism partner passive patience peer pelvic peripheral persistent phlebotomy phobia phosphate
pilot placebo plain platelet platelets plasma pneumonia podiatry portal positive postural potassium power premature prevention primary prison
procedural profound prolactin prolonged psychogenic psychomotor psychosocial psychotropic pulmonary radiology ramadan random reading ready reactive recall
receptor record rectal recurrent red reflux refractory refugee regime regimen relapse relationship release relief remote renal
reserve resilience respiratory responsible restraint retinal reverse rhythm rib rights river rolling rule safe salt school sea sedation
seizure selective semi sensory sepsis serotonin serotonergic seventh severe shift shock sick sickness sign silver simple single sinus sixth skin small
smoke soft solution somatic somatoform south special specialist specialty specific spectrum spine spring square statutory step stomach stool
street strength stroke structured sub sugar summer supported surface surgery surgical suspension sustained sweat symptomatic syrup systolic table
tachycardia tardive team technician temperature temporary tertiary theory thought thrombosis tier tissue tobacco tone top topical tower town transient
transition treatment tremor tricyclic trigger trough tumour ultra unipolar unstable upper coli difficile pylori aureus urinary valve variable vascular venous ventricular verbal vertigo
viable village violent virus visual vocational voluntary vulnerable waist walking wales warning weekend welsh western wheelchair winter withdrawal workshop
wound writing zero
aims bprs cgi ciwa cgas core demqol eq five gaf gad gass glasgow hads honos hrsd lunsers madrs mmse moca panss phq pss qids qol sas scid udvars ymrs
aldrete angus apgar asperger addenbrooke barnes barthel beck bell bethlem binet bristol brugada burke calgary capgras charcot clerambault clifton cockcroft
columbia connors conners cotard creutzfeldt crohn cushing down dravet edinburgh edward ehlers ekbom epworth fisher folstein fregoli friedewald
ganser gault gilbert gilles gillick glasgow goldberg goodman graves guillain hachinski hamilton hamilton hashimoto hodgkin huntington hoehn jakob
kleine kluver korsakoff korsakov lawton lennox levin lewy liverpool maudsley mallory marchiafava meniere michigan mill millon montgomery asberg montreal
morris munchausen noonan othello oxleas parkinson parkinsons pfeiffer pick prader raynaud reynolds rett rosenberg rutter salpetriere schneider schneiderian
seligman simpson sjogren stevens stockholm strattice sydenham tavistock tourette turner vanderbilt waterlow warwick wechsler weiss wells wernicke willi williams
wilson wolff yale yesavage york young zarit zung alzheimer alzheimers bazett fridericia framingham qrisk rorschach bender benton stroop raven
birmingham bolton bradford brent brighton bury cambridge camden cardiff carlisle chester cornwall coventry croydon cumbria derby devon doncaster dorset
dudley durham ealing essex exeter gloucester greenwich hackney hampshire haringey harrow hertfordshire hull humber ipswich islington kent kingston lambeth
lancashire leeds leicester lewisham lincoln lincolnshire luton manchester merton mersey middlesex midlands newcastle newham norfolk northampton northumbria
norwich nottingham oldham oxford oxfordshire penine pennine plymouth portsmouth preston reading rochdale rotherham salford sandwell scotland sheffield
shropshire solent somerset southampton southwark staffordshire stockport suffolk sunderland surrey sussex swansea swindon tees thames torbay tower
hamlets tyne wakefield walsall wandsworth warrington westminster wigan wiltshire wirral wolverhampton worcester worcestershire yorkshire england
ireland britain europe africa america asia india pakistan bangladesh poland jamaica nigeria ghana somalia turkey
`);

/** What a ward, a scale, an illness or a street is called by: the words before it are no person's. */
export const KINDS_OF_THING = wordSet(`
ward wards unit house hospital centre center clinic clinics surgery practice hospice lodge court suite building wing road street
lane avenue drive close crescent terrace park gardens hall place square college school university trust foundation team service
services scale scales inventory index score scores criteria rating questionnaire test tests syndrome disease disorder palsy
sign body bodies equation formula method classification study trial guidelines guideline guide protocol depression anxiety
mania akathisia hope home coma wort pharmacy pharmacies institute library room floor villa cottage hostel day grange manor medical health
bank society association wave maudsley prescribing phenomenon reflex chorea contracture dystrophy encephalopathy psychosis
delusion report review inquiry act law rule rules test model checklist examination schedule interview profile wing curie
`);

/** Endings that words of medicine and of description have and names hardly ever: -azepine, -itis, -tion. */
export const ENDINGS =
  /(?:azepine|iazides?|[a-z]etics?|afaxine|[td]idine|oxetine|apine|idone|prazole|pril|sartan|olol|azepam|azolam|statin|mycin|cillin|gliptin|formin|mab|oxacin|triptan|barbital|amide|itis|osis|emia|aemia|pathy|ology|ologist|iatric|tion|sion|ments?|ness|ities|ity|ings?|ical|able|ible|ous|ive|ised|ized|ated|ly|ism|graphy|gram|ectomy|otomy|plegia|phrenia|phobia|mania|dose|[a-z]{3}ed)$/;
