-- The library of clauses: what each of the 32 says, by model and by version; « FR » is the house's, else an académie's own.
create table clause_wording (
    id uuid not null primary key,
    article varchar(30) not null,
    model varchar(20) not null,
    owner varchar(20) not null,
    version int not null,
    words varchar(4000) not null,
    source varchar(300) not null,
    since date not null,
    written_by varchar(60) not null,
    because varchar(500) not null,
    unique (article, model, owner, version)
);
create index clause_wording_owner on clause_wording (owner);

-- Every text that went out, as it was drafted: its articles word for word, and the version of the library each came from.
create table text_version (
    id uuid not null primary key,
    convention_id uuid not null references convention (id),
    of_text int not null,
    round int not null,
    model varchar(20) not null,
    title varchar(300) not null,
    written_on date not null,
    written_by varchar(60) not null,
    articles json not null,
    unique (convention_id, of_text, round)
);

-- The bytes of a text as printed, kept under their hash.
create table text_print (
    text_id uuid not null references text_version (id),
    kind varchar(10) not null,
    sha256 varchar(64) not null,
    content ${binary} not null,
    primary key (text_id, kind)
);
create index text_print_hash on text_print (sha256);

insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('6ba69a18-65c1-55a5-a405-dd67459fbcec', 'TITLE', 'ALL', 'FR', 1, '{model} n° {number}
{title}', 'Circulaire 2001-053, forme de la convention', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('d7772d1d-18b1-5a51-9769-16b4c3e2e6cb', 'TITLE', 'AMENDMENT', 'FR', 1, 'Avenant n° {amendment} à la convention n° {number}
{title}', 'Circulaire 2001-053, forme de la convention', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('3beab98d-64dd-5479-ba42-cb41485501b8', 'PARTIES', 'ALL', 'FR', 1, 'Entre les soussignés :
{parties}
ci-après « les parties ».', 'Code de l’éducation, L421-4 ; CRPA, identité des cocontractants', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('df31a25b-0647-564b-a361-b773e6a1a02a', 'VISAS', 'ALL', 'FR', 1, 'Vu le code de l’éducation, notamment ses articles L421-4, R421-9 et R421-20 ;
Vu la convention n° {predecessor}, à laquelle la présente fait suite ;
Vu la délibération du conseil d’administration {deliberation} autorisant le chef d’établissement à signer.', 'Code de l’éducation, L421-4, R421-9 et R421-20', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('c2bd485e-793b-5dbc-b55e-ab680efada0f', 'VISAS', 'SERVICE', 'FR', 1, 'Vu le code de l’éducation, notamment ses articles L421-4, R421-9, R421-20, L423-3 et L912-2 ;
Vu la convention n° {predecessor}, à laquelle la présente fait suite ;
Vu la délibération du conseil d’administration {deliberation} autorisant le chef d’établissement à signer.', 'Code de l’éducation, L421-4, R421-9, R421-20, L423-3 et L912-2', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('4bc4eb9f-6eae-5060-9176-e718fcf37143', 'VISAS', 'STAFF_DELEGATION', 'FR', 1, 'Vu le code de l’éducation, notamment ses articles L421-4, L912-2, R421-9 et R421-20 ;
Vu la délibération du conseil d’administration {deliberation} autorisant le chef d’établissement à signer.', 'Code de l’éducation, L421-4, L912-2, R421-9 et R421-20', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('d16d09b0-d2e5-5498-a3ce-8afb9a5175f2', 'VISAS', 'AMENDMENT', 'FR', 1, 'Vu la convention n° {number} et sa clause d’avenant ;
Vu la délibération du conseil d’administration {deliberation} autorisant le chef d’établissement à signer le présent avenant.', 'Code de l’éducation, R421-20 ; convention d’origine, clause d’avenant', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('b168f96a-8b39-516b-b351-45bdca5a88c4', 'PREAMBLE', 'ALL', 'FR', 1, 'Le partenariat répond à un besoin de formation de l’établissement et à un besoin du partenaire, que leur analyse commune a fait apparaître. Chacun y trouve un intérêt et le dit ici.', 'Pratique recommandée : besoins des deux parties', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('f55cc1af-acc1-5ef2-b3d6-f4b7380e90b3', 'PREAMBLE', 'AMENDMENT', 'FR', 1, 'Les parties sont convenues de modifier leur convention pour le motif suivant : {reason}', 'Convention d’origine, clause d’avenant', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('903d8bf5-1db5-5046-bb9d-0beddb01acb4', 'OBJECT', 'ALL', 'FR', 1, 'La convention a pour objet : {object}
Elle s’inscrit dans le projet d’établissement : {schoolProject}
Cet objet ne peut être modifié par avenant.', 'Convention type (IPE 2007, article 1er) ; circulaire 2001-053', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('e3828a98-d2d3-5430-bd8f-9518fa3ceb4b', 'OBJECT', 'CHARTER', 'FR', 1, 'La charte a pour objet : {object}
Elle exprime des intentions communes ; les actions qui engagent des moyens font l’objet d’une convention d’application.', 'Circulaire 2001-053 ; charte de coopération', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('caa08729-89f1-5ca4-9d84-e97a9b2534b3', 'OBJECT', 'FRAMEWORK', 'FR', 1, 'La convention-cadre a pour objet : {object}
Elle s’inscrit dans le projet d’établissement : {schoolProject}
Chaque action qui engage des moyens propres fait l’objet d’une convention d’application prise sur son fondement. Cet objet ne peut être modifié par avenant.', 'Convention type (IPE 2007, article 1er)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('2fa3f16d-aad6-5c87-90de-ca90b8324c97', 'SCOPE', 'ALL', 'FR', 1, 'La convention s’applique aux formations, aux sites et aux publics que ses annexes désignent.', 'Pratique recommandée : champ de l’accord', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('9c634e2d-e896-52e6-90a6-a29d88095108', 'COMMITMENTS', 'ALL', 'FR', 1, 'L’établissement s’engage à :
{schoolCommitments}
Le partenaire s’engage à :
{partnerCommitments}
Engagements chiffrés : {targets}', 'Circulaire 2001-053 : contreparties et réciprocité', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('80a9e2e3-baee-599a-9241-e85a98978e2b', 'DURATION', 'ALL', 'FR', 1, 'Prise d’effet : {effectiveOn}.
Durée : {duration}.
Dernier jour : {endsOn}.', 'Convention type (IPE 2007, article 2)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('ec442557-1eec-5880-a05a-11dc29ccbcbc', 'RENEWAL', 'ALL', 'FR', 1, 'Reconduction : {renewal}.
Aucune reconduction ne résulte du silence au-delà de ce que prévoit la présente clause.', 'Convention type (IPE 2007, articles 2 et 10)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('f159373f-d048-5404-8e0c-edcca6b45143', 'MONEY', 'ALL', 'FR', 1, 'Contribution financière : {free}.
{payments}', 'Convention type (IPE 2007, article 4)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('563d61b6-5fc1-5384-b7a0-9ffa3b212c29', 'MONEY', 'CHARTER', 'FR', 1, 'La charte n’emporte aucune contribution financière.
{payments}', 'Charte de coopération', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('26564363-e6a7-5343-8603-4fd624ccd9a6', 'LEARNING_TAX', 'ALL', 'FR', 1, 'Le partenaire peut désigner l’établissement parmi les bénéficiaires du solde de sa taxe d’apprentissage, par la seule plateforme SOLTéA. Ce choix reste libre et n’appelle aucune contrepartie.', 'Code du travail, L6241-2 et suivants (plateforme SOLTéA)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('f5b516fe-60ef-5477-8ab3-af0de9323822', 'ACCOUNTS', 'ALL', 'FR', 1, 'La partie qui reçoit des fonds tient une comptabilité qui permet d’en suivre l’emploi. Elle remet :
{reports}', 'Convention type (IPE 2007, articles 5 et 6)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('9ab10d4b-5980-5f77-b577-0e6272db9df4', 'TEACHERS_PAY', 'ALL', 'FR', 1, 'Les personnels de l’établissement qui prennent part à l’action en dehors de leurs obligations de service sont rémunérés selon les textes en vigueur, par l’établissement, après accord du chef d’établissement.
Règle applicable : {pay}', 'Décret n° 2000-632 du 6 juillet 2000 ; code de l’éducation, L423-3', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('21b76dd9-c2d5-5127-8d07-91856e4c51f4', 'TEACHERS_PAY', 'STAFF_DELEGATION', 'FR', 1, 'Les personnels délégués restent dans leur corps et conservent leur rémunération. La partie qui les accueille rembourse les dépenses que fixe l’annexe financière ; elle organise leur travail et répond de leur sécurité pendant la délégation.
Règle applicable : {pay}', 'Code de l’éducation, L912-2', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('f4d3f719-e63d-5702-911a-14c86c2d3630', 'STEERING', 'ALL', 'FR', 1, 'Un comité réunit les référents des parties : {meetings}. Chaque réunion laisse un compte rendu.', 'Pratique recommandée : comité de pilotage', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('93010ffe-ce1d-5b3a-b369-7b41af6541c1', 'MONITORING', 'ALL', 'FR', 1, 'Les parties suivent ensemble l’exécution de la convention par les engagements chiffrés et les actions qu’elles y rattachent.', 'Convention type (IPE 2007, article 5) : indicateurs', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('a0f63390-db92-5905-bd83-8735f550dff5', 'EVALUATION', 'ALL', 'FR', 1, 'Les parties évaluent l’exécution de la convention : {evaluation}. L’évaluation dit si les engagements ont été tenus, ce que chacun en a retiré et s’il convient de poursuivre.', 'Convention type (IPE 2007, articles 9 et 10)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('5ed0f1b7-7864-5d1b-b2e5-3f5e16f6ffdd', 'PUPILS_ON_SITE', 'ALL', 'FR', 1, 'Tout accueil d’élèves sur site donne lieu à une convention individuelle, que la présente ne remplace pas. Les horaires, les travaux interdits ou réglementés et les repos suivent l’âge des élèves. Chaque partie assure sa responsabilité civile ; les élèves suivent les règles de sécurité du lieu.', 'Code de l’éducation, D124-4 ; code du travail, D4153-15 et suivants', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('2ecf44c0-2692-54ba-92d8-17381e04cee9', 'SPEAKERS', 'ALL', 'FR', 1, 'Les intervenants du partenaire agissent sous la responsabilité pédagogique de l’établissement, avec l’accord préalable du chef d’établissement. Leur intervention reste gratuite pour les élèves.', 'Circulaire 2001-053 : intervenants extérieurs', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('1bcc904d-d177-5c3e-a559-f65730840765', 'EQUIPMENT', 'ALL', 'FR', 1, 'Le matériel prêté ou donné fait l’objet d’un inventaire signé, qui dit son état, sa valeur et sa conformité aux règles de sécurité. Le prêteur en reste propriétaire ; l’emprunteur l’assure et le restitue au terme.', 'Code général de la propriété des personnes publiques ; code du travail, L4311-1', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('180ed0da-cccc-501a-b606-731a5af7dd36', 'CONFIDENTIALITY', 'ALL', 'FR', 1, 'Chaque partie garde secrètes les informations que l’autre désigne comme confidentielles. Les résultats appartiennent à ceux qui les ont produits ; leur exploitation fait l’objet d’un accord écrit distinct.', 'Code de la propriété intellectuelle ; code de commerce, L151-1', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('635ece31-03a2-5334-9f35-56b867eab9de', 'PERSONAL_DATA', 'ALL', 'FR', 1, 'Les parties n’échangent que les données personnelles nécessaires aux actions de la convention, ne les emploient à rien d’autre, et les effacent quand elles ne servent plus. Chacune répond des traitements qu’elle décide ; aucune donnée d’élève ne sert à démarcher.', 'Règlement (UE) 2016/679, articles 5 et 26', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('64a52730-dfc6-503e-86d2-727c7924dd57', 'NEUTRALITY', 'ALL', 'FR', 1, 'Le partenaire ne tire de la convention ni publicité dans l’établissement ni accès à des fins commerciales aux élèves et à leurs familles. Chaque partie n’utilise le nom et le logo de l’autre qu’avec son accord écrit, pour les seules actions de la convention.', 'Circulaire 2001-053, neutralité commerciale', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('0ab7893b-b094-59e9-b838-b16f862b0ed9', 'EQUALITY', 'ALL', 'FR', 1, 'Les actions sont ouvertes à tous les élèves concernés, filles et garçons, en situation de handicap ou non, sans discrimination. Les parties veillent à la mixité des groupes et à l’accessibilité des lieux.', 'Code de l’éducation, L111-1 et L121-1', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('993c2eba-6b86-5408-b347-4fe35275c4d3', 'INSPECTION', 'ALL', 'FR', 1, 'La partie qui reçoit des fonds tient les pièces justificatives à la disposition des autres et de leurs organes de contrôle, et facilite une visite sur place.', 'Convention type (IPE 2007, article 8)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('12cd39fd-9fff-5824-9641-82c8e68c07f0', 'SANCTIONS', 'ALL', 'FR', 1, 'Si les engagements ne sont pas tenus, sont tenus avec un retard notable ou sont modifiés sans accord écrit, la partie qui finance peut, après avoir entendu l’autre, suspendre un versement, en réduire le montant, puis demander le reversement de ce qui n’a pas été employé selon la convention.', 'Convention type (IPE 2007, article 7)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('ca6f3f40-54fc-57bc-bd60-89e8774dea7e', 'AMENDMENT', 'ALL', 'FR', 1, 'Toute modification de la convention fait l’objet d’un avenant écrit, signé de toutes les parties après les mêmes autorisations. L’avenant précise ce qu’il change ; il ne peut remettre en cause l’objet de la convention.', 'Convention type (IPE 2007, article 11)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('d92b2ddf-523f-58ac-8f89-a265080b3dd0', 'AMENDMENT', 'AMENDMENT', 'FR', 1, 'Les autres clauses de la convention n° {number} demeurent inchangées. L’objet de la convention n’est pas remis en cause.', 'Convention type (IPE 2007, article 11)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('c0bd1eb5-031a-5b1a-94f8-c8a42bfa1e2a', 'TERMINATION', 'ALL', 'FR', 1, 'Si une partie ne tient pas ses engagements, une autre peut la mettre en demeure, par lettre recommandée avec demande d’avis de réception qui dit les manquements. Passé le délai fixé par la convention sans remède, elle peut la résilier. Chaque partie peut aussi y renoncer sans faute, en respectant le préavis. Les actions engagées avec des élèves vont à leur terme.', 'Convention type (IPE 2007, article 12) ; circulaire 2001-053', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('ea9593ef-cb49-5567-bab5-d35aff66bcd9', 'EFFECTS_OF_END', 'ALL', 'FR', 1, 'À la fin de la convention, les actions commencées avec des élèves vont à leur terme, les pièces dues sont remises et le matériel prêté est restitué.', 'Pratique recommandée : effets de la fin', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('9394c555-9c07-5127-a162-61712cb6e4a1', 'ACCESSION', 'ALL', 'FR', 1, 'Un nouveau partenaire peut adhérer à la convention par un avenant que signent toutes les parties.', 'Pratique recommandée : adhésion de nouveaux partenaires', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('ca0dc601-e97e-52f0-9a08-9dc1bd6f3387', 'SETTLEMENT', 'ALL', 'FR', 1, 'Les parties cherchent d’abord une solution amiable. À défaut, le litige est porté devant le tribunal administratif dans le ressort duquel se trouve l’établissement.', 'Code de justice administrative, R312-11', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('cedfc32b-73ea-5ab8-85da-3ee0b0ef8de5', 'ANNEXES', 'ALL', 'FR', 1, 'Sont annexés à la convention : les objectifs et les actions, le calendrier et, selon les cas, le budget, les modalités de l’évaluation et le cahier des charges.
Pièces demandées par le cadre : {documents}.', 'Convention type (IPE 2007, article 3)', date '2026-09-01', 'convive', 'Première rédaction');
insert into clause_wording (id, article, model, owner, version, words, source, since, written_by, because) values ('59e0d010-2cf6-599b-8d63-8b968f93dad7', 'SIGNATURES', 'ALL', 'FR', 1, 'La convention est signée de chaque partie, à la main en autant d’exemplaires que de parties, ou par un procédé électronique qui garantit son lien avec l’acte. Elle est faite au siège de l’établissement.
Dernière signature : {signedOn}.', 'Code civil, articles 1366, 1367 et 1375', date '2026-09-01', 'convive', 'Première rédaction');
