import { wordSet } from './word-set.js';

/**
 * Surnames that are frequent in the United Kingdom (National Records of Scotland, Most common surnames; the published ranks
 * of the NHS Central Register for England and Wales) and among its communities. A list of facts, not complete. Surnames that
 * are words of the language or of medicine are left out: Young, Bell, Ward, Day.
 */
export const SURNAMES = wordSet(`
abbott adams ahmed ahmad akhtar alexander ali allan allen anderson andrews armstrong arnold ashton aslam atkins atkinson austin
bailey baker ball banks barber barker barnett barrett barry barton bartlett bates baxter beattie begum bennett benson bentley
bernard berry bevan bhatt bibi black blair bolton bond booth bowen boyd bradley bradshaw brady brennan briggs brooks brown
browne bruce bryant buchanan buckley burgess burke burns burton butler byrne cameron campbell carr carroll carter cartwright
chadwick chambers chan chandler chapman charlton chaudhry chauhan chen cheng choudhury clark clarke clayton clements coates
cohen cole coleman coles collier collins connolly connor conway cooke cooper cox craig crawford cunningham curran curtis daly
daniels davidson davies davis davison dawson dean desai devlin dhillon dickson dixon dobson docherty doherty donaldson donnelly
doyle drummond duffy duncan dunn duncan dyer edwards elliott ellis evans farrell faulkner ferguson finch fisher fitzgerald
fleming fletcher flynn forbes ford forster foster fowler francis franklin fraser freeman fuller gallagher gardiner gardner
garner george gibbons gibbs gibson gilbert giles gill gilmore gleeson glover goddard goodwin gordon gough graham grant gregory
griffin griffiths gupta hale hamilton hammond hancock hanson harding hargreaves harper harris harrison hart hartley harvey
hassan hawkins hayes haynes henderson henry herbert hewitt hicks higgins hilton hobbs hodgson hodges holden holland holloway
holmes hooper hopkins horton houghton howard howarth howe howell howells hudson hughes humphreys humphries hussain hutchinson
hussein ibrahim iqbal irving islam jackson jacobs james jamieson jarvis jenkins jennings jensen johal johnson johnston johnstone
jones jordan joseph joshi kaur kavanagh kay kelly kemp kennedy kenny kerr khan khatun knight knowles kowalska kowalski kumar
lam lamb lambert lane lawrence lawson leach leonard leung lewandowska lewandowski lewis li lin lindsay little liu livingstone
lloyd lowe lucas lynch macdonald mackay mackenzie macleod macmillan maguire mahmood malik mann marsden marshall martin mason
matthews mathews maxwell mccann mccarthy mcdonald mcgrath mcgregor mcintosh mcintyre mckay mckenna mckenzie mclaughlin mclean
mcleod mcmahon mcmillan mcnally meredith metcalfe middleton miah miller mills milne mirza mistry mitchell moore moran morgan
morley morris morrison morton moss muir muhammad mohamed mohammed munro murphy murray naylor nash nelson newman newton nguyen
nicholls nicholson nicol noble norman norris norton nowak nolan obrien odonnell ogden okafor okeke okoro oliver oneill
osborne owens oyelaran adeyemi adebayo afolabi akinola balogun ogunleye eze mensah boateng owusu asante osei appiah
palmer parker parkes parkin parry parsons patel paterson patterson paul payne pearce pearson perera perkins perry peters
phillips pickering poole porter potter powell pratt preston pritchard quinn rafiq rahman rai rana randall rao rashid raza read
rees reid reilly reynolds rhodes richards richardson riley roberts robertson robinson robson rodgers rodrigues rodriguez rogers
rowe rowley russell ryan sanders sanderson saunders savage schofield scott sellers shah shaikh sharma sharp sharpe shaw sheikh
shepherd sheridan siddiqui sidhu silva simmons simpson sims sinclair singh skinner slater smith spencer stephens stephenson
stevens stevenson stewart stokes sullivan sutherland sutton swift sykes tait talbot tan taylor thomas thompson thomson thornton
thorpe todd tomlinson townsend tucker turnbull turner tyler uddin usman vaughan vincent wade wallace walker wallis walsh walters
walton warner warren waters watkins watson watts weaver webb webster welsh weston wheeler whitehead whitehouse whittaker
wilkins wilkinson williams williamson willis wilson winter wojcik wong woods woodward wright wyatt yates yusuf zhang zielinski
fernandez fernandes garcia gonzalez lopez martinez perez pereira santos costa ferreira rossi russo popescu ionescu popa
kovacs novak horvat petrov ivanov wang huang zhao zhou chowdhury das dutta ghosh iyer kapoor khanna mehta menon mukherjee
nair naidu pandey pillai reddy saini sandhu sethi srivastava thakur varma verma virk gill grewal dhaliwal bains atwal butt
bhatti chaudhary dar farooq hanif javed latif mahmud mughal nawaz qureshi saleem shafiq tariq younis zaman abdi warsame
farah jama osman yilmaz kaya demir celik ozturk dubois moreau muller schmidt schneider fischer weber wagner becker
macrae macpherson mcbride mccabe mccormack mccormick mcculloch mcdermott mcewan mcfarlane mcgee mcghee mcguire mckee mckinnon
mclachlan mcnamara mcneil mcneill mcpherson mcqueen mcrae mctavish oconnor ohara okeefe oleary omalley oreilly oshea osullivan
otoole hennessy hogan keane kearney keegan kehoe lennon mulligan murtagh redmond regan rooney sheehan sweeney tierney tobin
connelly cummings cumming billings hastings rawlings farrelly gormley hollings jennings connell donnelly nwosu moyo mwangi
ncube sibanda mutasa chukwu nwachukwu igwe okonkwo eze wisniewski wisniewska zielinska wozniak dabrowski kaminski jankowski
gwynne bevan llewellyn prosser probert pugh tudor wynne beddoe hopkin maddox meredith penry
`);

/** Those of the above that are words as well: in small letters they are no name. */
export const WORDS_AND_SURNAMES = wordSet(`
ball banks barber barker black bond booth brown chambers cole cooper dean ford foster fuller gill grant hale hart harper holden
james jordan lamb lane knight little mason may miller moss noble norman parsons paul porter potter read sharp shepherd skinner
slater swift sellers turner walker waters weaver winter woods wright wade das dar costa lam long mann parry perry
webster welsh savage rose page rich sherry costa santos jama ali miles moody kay lin li chan
`);

/** Surnames only where a title stands before them. */
export const AMBIGUOUS_SURNAMES = wordSet(`
baird bell best bird bishop blunt bull burr bush child coffey cook cross curry day drew field flood flower fox frost gold good
green hall head heath hill holly holt hood hope house hunt hunter jewell joy king law lord love low lord march may mead nightingale
noon page park peacock pepper pike pope power price quick reeve rice rose rush salmon short silver small snow song stone street
strong summers swan temple ward wells west white wild wise wolfe wood wren york young marsh moon bright church dale dance
`);
