import { wordSet } from './word-set.js';

/** Medicines and their brands as records of mental health care name them (BNF, chapter Nervous system, and common others). */
export const MEDICINES = wordSet(`
abilify acamprosate adalat adcal adepend agomelatine alfentanil alendronic allegron alprazolam amisulpride amitriptyline
amlodipine anafranil antabuse apixaban aripiprazole aricept arpoya aspirin asenapine atarax ativan atomoxetine atorvastatin
atropine azathioprine baclofen bendroflumethiazide benperidol benzhexol benzodiazepine biperiden bisoprolol bricanyl brintellix
buccolam bupropion buprenorphine buscopan buspirone buvidal camcolit candesartan carbamazepine cariprazine champix chlordiazepoxide
chlorpromazine chlorprothixene cilest cipralex cipramil circadin citalopram clarithromycin clexane clobazam clomipramine clonazepam
clonidine clopixol clopidogrel clozapine clozaril co-codamol codeine concerta convulex cymbalta dabigatran dalmane daylette
denzapine depakote depixol depo-provera desipramine desvenlafaxine dexamfetamine diazepam diclofenac digoxin dihydrocodeine
diltiazem dipiperon disulfiram dolmatil donepezil dosulepin doxazosin doxepin droperidol duloxetine ebixa edronax efexor elvanse
enalapril epilim episenta equasym erythromycin escitalopram esketamine esomeprazole eskalith fanapt faverin femodene fentanyl
fesoterodine flupentixol fluoxetine flupenthixol fluphenazine flurazepam fluvoxamine folic furosemide fycompa gabapentin galantamine
gaviscon gliclazide guanfacine haldol haloperidol heminevrin hyoscine hydroxyzine ibuprofen imipramine insulin intuniv invega
isocarboxazid keppra ketamine lactulose lamictal lamotrigine lansoprazole largactil latuda letrozole levetiracetam levomepromazine
levothyroxine librium lisdexamfetamine lisinopril liskonum lithicarb lithium lithonate loestrin lofepramine loperamide lorazepam
losartan loxapine lucette lurasidone lustral lyrica madopar manerix maprotiline marevan marvelon mebeverine medikinet melatonin melleril
memantine meprobamate mercilon metformin methadone methylphenidate metoclopramide metoprolol mianserin microgynon midazolam
minipress mirtazapine mirena moclobemide modafinil modecate mogadon molipaxin monitor morphine motipress movicol nalmefene naltrexone
naproxen nardil neulactil neurontin nicorette nifedipine nitrazepam nortriptyline nozinan nytol olanzapine olmesartan omeprazole
oramorph orap orlistat oxazepam oxcarbazepine oxybutynin oxycodone paliperidone palperidone pamelor paracetamol parnate paroxetine
penicillin pericyazine periactin perphenazine phenelzine phenergan phenobarbital phenytoin physeptone pimozide pipotiazine piportil
prazosin prebabalin pregabalin priadel pristiq prochlorperazine procyclidine prolixin promazine promethazine propranolol prothiaden
provigil prozac quetiapine quinine ramipril ranitidine reagila reboxetine redomex regaine reminyl remeron rigevidon risperdal
risperidone ritalin rivaroxaban rivastigmine rivotril saphris salbutamol seconal semaglutide senna serdolect serenace seroquel
seroxat sertindole sertraline sildenafil simvastatin sinemet sinequan sinthrome solian sonata spironolactone stelazine
stilnoct strattera stugeron suboxone subutex sulpiride sulpitil surmontil symmetrel tegretol temazepam thiamine thioridazine tofranil
topamax topiramate tramadol tranylcypromine trazodone trevicta tricyclic trifluoperazine trihexyphenidyl trileptal trimipramine
tryptizol valdoxan valium valproate valproic vandral varenicline venlafaxine vensir verapamil viagra victoza voltarol vortioxetine
warfarin wellbutrin xanax xenazine xeplion yasmin yasminelle zaleplon zaponex zelapar ziprasidone zispin zoely zoladex zolpidem
zonegran zopiclone zoton zovirax zuclopenthixol zyban zypadhera zyprexa contin decanoate embonate pamoate acuphase consta velotab
chrono chronosphere xl sr mr la depot retard wort ozempic mounjaro wegovy saxenda ventolin clenil seretide fostair symbicort
calpol nurofen lemsip kalms piriton benylin gaviscon fortisip fortijuice ensure complan pabrinex parvolex narcan nyxoid
katya brevinor ovranette eloine millinette gedarel dianette cerelle cerazette evorel angeliq depo provera nexplanon
`);
