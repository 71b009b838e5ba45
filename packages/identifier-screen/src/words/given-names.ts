import { wordSet } from './word-set.js';

/**
 * Given names that are frequent among people living in the United Kingdom: from the yearly ranks of babies' names (ONS, Baby
 * names in England and Wales, and its ranks of 1904 to 1994; National Records of Scotland, Babies' First Names) and frequent
 * ones of communities that those ranks under-represent among adults. A list of facts, not complete.
 */
export const GIVEN_NAMES = wordSet(`
aaron abigail adam adrian agnes aidan aileen alan albert alec alexander alexandra alfie alfred alice alicia alison allan allen
amanda amber amelia amy andrea andrew angela angus anita ann anna anne annette annie anthony antonia antony archie arnold
arthur ashleigh ashley audrey ava barbara barry beatrice becky ben benjamin bernadette bernard bert bertha beryl bethany
betty beverley beverly billy bob bobby bradley brandon brenda brendan brian bridget bronwen bruce bryan caitlin callum calum
cameron carl carla carly carol carole caroline carolyn catherine cathy catriona cecil cedric chantelle charles charlene
charlie charlotte chelsea cheryl chloe chris christian christina christine christopher claire clara clare clarence claudia
clifford clive colette colin connor conor constance corey courtney craig crystal curtis cynthia cyril daisy damian damien
daniel danielle darren dave david dawn deborah debbie debra deirdre denise dennis derek desmond diana diane dick dinah
dominic donald donna doreen doris dorothy douglas duncan dylan eamonn edith edmund edna edward edwin eileen elaine eleanor
elijah elizabeth ella ellen ellie elliot elliott elsie emily emma enid eric erica erin ernest ethan ethel eunice evan evelyn
evie ewan felicity fergus finlay fiona florence frances francesca francis frank fred freda freddie frederick freya gail
gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerard gertrude gillian gladys glen
glenda glenn gloria glyn gordon graeme graham gregory greta gwen gwendolyn hamish hannah harold harriet harrison harry harvey
hayley hazel heather hector helen helena henry herbert hilary hilda holly howard hugh hughie iain ian ida imogen ingrid irene
iris irvine isaac isabel isabella isabelle isla isobel ivan ivor jack jackie jacob jacqueline jade jake james jamie jan jane
janet janice janine jasmine jason jayne jean jeanette jeff jeffrey jemma jennifer jenny jeremy jerome jessica jill jim jimmy
joan joanna joanne joe joel john johnny jonathan jordan joseph josephine josh joshua joyce juanita judith judy julia julian
julie june justin karen karl kate katherine kathleen kathryn katie katrina kay kayleigh keiran keith kelly ken kenneth kerry
kevin kieran kim kimberley kirsten kirsty kyle lara laura lauren laurence lawrence leah lee leigh len leo leon leonard lesley
leslie lewis liam lilian lillian lily linda lindsay lindsey lisa liz logan lorna lorraine lottie louis louise lucas lucy luke
lydia lynda lynn lynne lynsey mabel madeleine maggie mairead malcolm mandy marc marcus margaret margery maria marian marie
marilyn marion marjorie marlene martha martin martyn mary mathew matilda matthew maud maureen maurice mavis max maxine megan
melanie melissa mercedes mervyn mhairi mia michael michaela michele michelle mick mike mildred millie milly mindy miriam moira
molly mona monica morag moreen morgan muriel myra nadia nadine nancy naomi natalie natasha nathan neil nellie nicholas nick
nicky nicola nicole nigel nina noah noel nora noreen norma norman norah olive oliver olivia oscar oswald owen pamela patricia
patrick paul paula pauline peggy penelope penny percy peter phil philip philippa phillip phoebe phyllis poppy priscilla
rachael rachel ralph raymond rebecca reece reginald rhian rhiannon rhys richard ricky rita robert roberta robin robyn rodney
roger roland ron ronald ronan ronnie rory rosalind rosemary rosie ross rowena roy ruby rupert russell ruth ryan sally sam
samantha samuel sandra sara sarah scott sean sebastian shane shannon sharon shaun sheila shelley shirley sian sidney simon
sinead siobhan sofia sonia sophia sophie stacey stanley stella stephanie stephen steve steven stewart stuart susan susanna
suzanne sybil sylvia tamara tamsin tara terence teresa terry thelma theo theodore theresa thomas timothy tina toby todd tom
tommy toni tony tracey tracy trevor tristan tyler una ursula valerie vanessa vera verity vernon veronica vicky victoria
vincent viola violet virginia vivian vivien vivienne walter wanda wayne wendy wilfred william winifred winston yvette yvonne
zachary zara zoe
aadam aaliyah aamir abbas abdul abdullah abdi abdirahman abiola ade adebayo adeola adnan adwoa aftab agata agnieszka ahmad
ahmed aisha aishah ajay akosua akua aleksander aleksandra alexandru ali alina amal amina aminata amir amit amjad ana anastasia
andrei andrzej anil anika anjali anna ania anwar arif arjun arun asad asha ashok asif asma ayaan ayesha azhar babatunde
bartosz beata bharat bilal bogdan bronislaw bukola chandra chidi chinedu chioma chukwuemeka ciaran danuta dariusz deepak
deepa devi dilip dimitri dinesh ebony edyta efua elena elzbieta emeka emmanuel erika eva ewa fadumo faisal farah farhan
farida fatima fatou fatma femi folake funmi ganesh geeta gita giulia giovanni giuseppe gopal grazyna grzegorz gurpreet
gulnaz hafsa halima hamza haroon harjit harpreet haruna hasan hassan hemant hussain hussein ibrahim idris ifeoma ikram imran
inderjit ines ioana ionut irina ishaan ismail iqbal iwona jagdish jagdeep jakub jamal jamila jaroslaw jaspreet jaswinder javed
jayesh jerzy jin joanna jolanta jose juan kabir kamal kamil kamila karim karolina katarzyna kavita kazimierz kehinde khadija
khalid kiran kofi krishna krystyna krzysztof kulwinder kwabena kwame kwasi lakshmi latif lech leila li lukasz luca luis
maciej magdalena mahmood mahmoud malgorzata malik mamadou manjit manoj maryam marcin marek mariam mariusz marta maryam mateusz
maurizio meera mehmet mei michal miguel mihai mikolaj ming miroslaw mohamed mohammad mohammed mohamud mohinder mona moses mubarak
muhammad mukesh mumtaz mustafa nadeem naeem naheed nasir nasreen naveed nawaz neelam neha ngozi nikhil nisha nita nkechi nusrat
obinna ola olga olu olumide oluwaseun omar oumar pablo palwinder parminder parveen patrycja pawel pedro pradeep prakash pranav
praveen preeti priya przemyslaw rafal rafiq rahul raj rajan rajesh raju rajinder ram ramesh ranjit rashid ravi razia rehana
rekha riaz ritu rizwan rohan rohit roza rukhsana rukia ryszard sabina sadia safiya sagar saira sajid salim salma sana sandeep
sangeeta sanjay santosh satnam satwinder seema sergei shabana shabnam shahid shahida shakeel shamim shanti sharmila shazia
shreya simran sita slawomir sohail soraya stanislaw stefan sukhdev sukhwinder suleiman sultan sunil sunita suresh surinder
svetlana swati syed sylwia tadeusz tahir taiwo tanvir tariq temitope tomasz tunde uche uma umar umer urszula usha usman vasile
vijay vikram vinod waheed waqas waseem wei wieslaw wojciech xin yan yasmeen yaw yetunde yousef youssef yuki yusuf zahid zahra
zainab zbigniew zeynep zofia zoltan zubair
alun angharad aneurin bethan carys catrin cerys ceri dafydd dewi dilwyn eirlys elin emlyn emyr eurig ffion geraint gethin
gwenda gwilym gwyn gwyneth huw idwal ieuan ifan ioan iolo iorwerth islwyn llewellyn lowri mair meinir menna mererid nerys nia
non olwen owain rhodri seren sioned tegwen tomos aoife caoimhe cathal cormac declan dermot diarmuid donal eilis eoin fionnuala
grainne maeve niall niamh nuala oisin oonagh orla padraig roisin ruairi saoirse seamus sorcha tadhg
aiden arlo caleb ellis elsa esme ezra felix finley florrie gabriel gabriella gracie hallie harley hugo hunter ivy jayden jenson
jude kai kian layla lexi lola louie luna maisie mason mila milo mohammad myles nancy orla ottilie penelope reggie reuben riley
roman rowan sienna skye sonny stanley thea theodore tobias willow zac abbie alana alisha amelie anya brooke cara casey
chantel demi eliza ellis eloise francesca gina kayla kiera kirstie lacey libby lorna maddison mollie nikita paige rhianna
robbie ronnie sasha shania shona stacy tanya tiffany trudy tess tessa toyin edgar hubert horace reg ted teddy stan sid wilf
vic alf gus les nev dougie ewen struan murdo lachlan malky shuna isbel netta ina effie jessie minnie nell queenie vida winnie
adele adelaide adriana adrienne agatha ainsley alana alanna alessandra alessandro alexa alexia alisa alissa allison althea alyson
alyssa amalia anabel angelica angelina angelique annabel annabella annabelle annemarie anneliese anthea antoinette aretha ariana
arabella arlene astrid athena audra augusta austen averil avril beatrix becca bernadine bernice bertie bessie beth bettina bianca
blessing brent brett brianna bridie brigid brigitte britney brittany bryony camilla candace carina carolyn carrie cassandra cassie
cecilia celia chantal charmaine chrissie christa cicely cindy clarissa claudette claudia claudine cleo clementine concetta connie
cora coralie cordelia corinne cornelia crispin daniela daniella daphne darcy davina deanna deidre delia delilah delores desiree
dianne dionne dolores dominique donnie dora dorothea dulcie eddie edie edwina elisa elisabeth elisha elspeth elvira emilia
emmeline ernestine esmeralda estelle esther etta eugene eugenia eugenie eve fabian faye federica ferdinand fernando florian
francine francisco freddy frederica frieda gabrielle gaynor genevieve georgette georgiana georgie germaine gilda ginny giovanna
giselle glynis gretchen guinevere hattie heidi helga henrietta hester hettie imelda inez iona irma isadora izabella jacinta jacques
janelle janette jared jarvis jasper javier jeffery jenna jeremiah jermaine jethro joachim jocelyn jonah jonas josie juliana
julianne juliet julius justine kaitlin kara karin karina kasia katharine kathy katy keeley kellie kelvin kendra kimberly kirstin
kitty klaus kristen kristin kristina kurt lana latoya laurie lavinia leanne lena leona leonora leroy lester leticia lianne lila
lina lionel lizzie lois loretta lori lorenzo lotte lucia lucian lucien lucille lucinda ludwig luigi luther lynette mable madeline
madison mae magda magnus malachi marcia marco margo margot mariah marianne marisa marissa marla marlon marsha maximilian maya
melinda melvin meryl micah minerva moira myrna myrtle nathaniel nicolas nikki octavia odette ophelia otis otto paolo pascal
patrice patsy petra philomena pierre piers portia prudence quentin quinn ramona randolph raphael raul rhea rhoda rhona ricardo
roberto rocco roderick rolf rona rosa rosalie rosanna rosanne rosemarie roxanne rudolf rudy rufus sabrina sadie saskia selena
selina serena seth shauna shawn shelagh shelby sheldon silas silvia simone solomon sonya stevie susannah susie suzie sven sylvester
tabitha tasha tatiana theodora thora tilda tilly tracie trina trish trisha trudi troy tyrone velma verna vince wallace wesley
wilbur wilhelmina wilma xavier yolanda yves zack zelda zena zoey tendai tatenda chipo farai tafadzwa nyasha sipho themba lerato
adaeze chiamaka amaka uchenna ikechukwu segun kunle bisi dayo tolu yemi kemi ayodele abena kojo kwaku chukwudi nneka zinhle naledi
wanjiru njeri achieng mwangi
`);

/** Given names that are words of the language, months, wards or medicines as well: a name only with more to show for it. */
export const AMBIGUOUS_GIVEN_NAMES = wordSet(`
alma angel april art august autumn barb bella belle bill blake blanche brook carmen celeste chance chase christie clay clement
coral crystal dale dean dee diamond dolly dot drew earl ernie faith fern flora ginger grace grant guy hope heath herb ivy jasmine
jay jet jo joy june lance laurel levi lulu marina mark marvin mary-jane mat matt may mercy miles minty nat neville norm opal pat
patience pearl pip precious prince ray reed regina rex rich rob rod rose royal ruby sandy scarlett sky star sterling storm
stormy sue summer sunny ted victor will woody dawn holly heather hazel iris lily violet olive poppy daisy amber jade robin
frank max sam robin clarity gene jordan kay lee leigh june morgan rowan willow roman harley ash kelly kerry carol star chelsea
florence victoria elizabeth jude alexandra charlotte mason hunter harvey luna jean viola kim penny sage basil mint mona
sally cliff yan li jin wei xin ola ram raj mei ming devi sita uma non ana eva jan augusta eve blessing precious pearl melody austen prudence brent darcy madison troy minerva athena lila art ida ina roza sultan prince asha
`);
